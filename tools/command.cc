#include "tools/command.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <set>
#include <system_error>

#include "absl/flags/commandlineflag.h"
#include "absl/flags/reflection.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "engine/rules/issue.h"
#include "engine/version.h"
#include "tools/exit_codes.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

constexpr int kHelpWidth = 80;

// " (did you mean X?)" or nothing.
std::string Suggestion(absl::string_view word, absl::Span<const std::string> names,
                       absl::string_view prefix) {
  std::string nearest = NearestName(word, names);
  if (nearest.empty()) return "";
  return absl::StrCat("; did you mean ", prefix, nearest, "?");
}

// What an entry of Command::flags is called on the command line, and the flag behind it.
absl::string_view NameOf(absl::string_view entry) { return entry.substr(0, entry.find('=')); }
absl::CommandLineFlag* FlagOf(absl::string_view entry) {
  return absl::FindCommandLineFlag(entry.substr(entry.find('=') + 1));
}

absl::CommandLineFlag* FindFlag(const Command& command, absl::string_view name) {
  for (absl::string_view entry : command.flags) {
    if (NameOf(entry) == name) return FlagOf(entry);
  }
  return nullptr;
}

const Command* FindCommand(absl::Span<const Command> commands, absl::string_view name) {
  for (const Command& command : commands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

// The command that arguments begin with; *words is how many of them name it.
const Command* MatchCommand(absl::Span<const Command> commands,
                            absl::Span<const std::string> arguments, size_t* words) {
  for (*words = std::min<size_t>(2, arguments.size()); *words > 0; --*words) {
    const Command* found = FindCommand(commands, absl::StrJoin(arguments.subspan(0, *words), " "));
    if (found != nullptr) return found;
  }
  return nullptr;
}

std::string UnknownCommand(absl::Span<const Command> commands,
                           absl::Span<const std::string> arguments) {
  const std::string& word = arguments[0];
  std::vector<std::string> inner, names = {"help", "version"};
  for (const Command& command : commands) {
    const std::vector<std::string> parts = absl::StrSplit(command.name, ' ');
    names.push_back(parts[0]);
    if (parts.size() == 2 && parts[0] == word) inner.push_back(parts[1]);
  }
  if (inner.empty()) {
    std::error_code error;
    const std::string file = std::filesystem::exists(word, error)
                                 ? absl::StrCat("; to read that file: whosaid extract ", word)
                                 : Suggestion(word, names, "");
    return absl::StrCat("no command \"", word, "\"", file, "\n`whosaid help` lists the commands.");
  }
  const std::string list =
      absl::StrCat("\n`whosaid ", word, "` takes one of: ", absl::StrJoin(inner, ", "), ".");
  if (arguments.size() < 2 || absl::StartsWith(arguments[1], "-")) {
    return absl::StrCat("\"", word, "\" needs a second word", list);
  }
  return absl::StrCat("no command \"", word, " ", arguments[1], "\"",
                      Suggestion(arguments[1], inner, absl::StrCat(word, " ")), list);
}

int UsageError(std::ostream& err, absl::string_view message) {
  err << "whosaid: " << message << "\n";
  return kExitUsage;
}

int Help(absl::Span<const Command> commands, absl::Span<const std::string> words, std::ostream& out,
         std::ostream& err) {
  if (words.empty()) {
    out << GeneralHelp(commands);
    return kExitDone;
  }
  size_t used = 0;
  const Command* command = MatchCommand(commands, words, &used);
  if (command == nullptr) return UsageError(err, UnknownCommand(commands, words));
  out << CommandHelp(*command);
  return kExitDone;
}

bool IsHelpFlag(absl::string_view word) {
  return word == "--help" || word == "-h" || word == "-help" || word == "-?";
}

// Whether --help stands before a `--`.
bool AsksForHelp(absl::Span<const std::string> arguments) {
  for (const std::string& word : arguments) {
    if (word == "--") return false;
    if (IsHelpFlag(word)) return true;
  }
  return false;
}

}  // namespace

absl::StatusOr<std::vector<std::string>> ParseFlags(const Command& command,
                                                    absl::Span<const std::string> arguments) {
  std::vector<std::string> rest;
  std::set<std::string> given;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word.size() < 2 || word[0] != '-') {
      rest.push_back(word);
      continue;
    }
    if (word == "--") {
      rest.insert(rest.end(), arguments.begin() + i + 1, arguments.end());
      break;
    }
    const absl::string_view body =
        absl::string_view(word).substr(absl::StartsWith(word, "--") ? 2 : 1);
    const size_t equals = body.find('=');
    const bool has_value = equals != absl::string_view::npos;
    const std::string name = absl::StrReplaceAll(body.substr(0, equals), {{"-", "_"}});
    std::string value = has_value ? std::string(body.substr(equals + 1)) : "";

    absl::CommandLineFlag* flag = FindFlag(command, name);
    if (flag == nullptr && !has_value && absl::StartsWith(name, "no")) {
      flag = FindFlag(command, name.substr(2));
      if (flag != nullptr && !flag->IsOfType<bool>()) flag = nullptr;
      value = "false";
    } else if (flag != nullptr && !has_value) {
      if (flag->IsOfType<bool>()) {
        value = "true";
      } else if (i + 1 < arguments.size()) {
        value = arguments[++i];
      } else {
        return absl::InvalidArgumentError(absl::StrCat("--", name, " needs a value"));
      }
    }
    if (flag == nullptr) {
      std::vector<std::string> names;
      for (absl::string_view entry : command.flags) names.emplace_back(NameOf(entry));
      return absl::InvalidArgumentError(
          absl::StrCat("\"", command.name, "\" has no flag --", name, Suggestion(name, names, "--"),
                       "\n`whosaid help ", command.name, "` lists its flags."));
    }
    // Of two folders of rules one would be left out silently.
    if (!flag->IsOfType<bool>() && !given.insert(name).second) {
      return absl::InvalidArgumentError(absl::StrCat("--", name,
                                                     " is given twice, the second time as --", name,
                                                     "=", value, ": it takes one value"));
    }
    std::string error;
    if (!flag->ParseFrom(value, &error)) {
      // Abseil's own text leads with the value and the flag; what follows is the type's reason.
      const std::vector<std::string> parts = absl::StrSplit(error, absl::MaxSplits("; ", 1));
      return absl::InvalidArgumentError(absl::StrCat(
          "--", name, "=", value, ": ", parts.size() == 2 ? parts[1] : "not a value of this flag"));
    }
  }
  return rest;
}

std::string GeneralHelp(absl::Span<const Command> commands) {
  size_t width = 7;  // "version"
  for (const Command& command : commands) width = std::max(width, command.name.size());
  std::string help =
      "whosaid finds who said what in news articles, and with which title.\n"
      "\n"
      "  whosaid extract article.txt        a readable table\n"
      "  whosaid extract articles/ | jq .   a JSON object a document\n"
      "\n"
      "Commands:\n";
  const auto line = [&](absl::string_view name, absl::string_view summary) {
    absl::StrAppendFormat(&help, "  %-*s  %s\n", static_cast<int>(width), name, summary);
  };
  for (const Command& command : commands) line(command.name, command.summary);
  line("help", "This text; `whosaid help COMMAND` tells all about a command.");
  line("version", "The version of the program.");
  help +=
      "\n"
      "Exit codes:\n"
      "  0  all done\n"
      "  1  some input could not be read; the others are done\n"
      "  2  the command line is wrong; nothing is done\n"
      "  3  the rules do not load; nothing is done\n"
      "  4  the output could not be written; stopped there\n";
  return help;
}

std::string CommandHelp(const Command& command) {
  std::string help = absl::StrCat("whosaid ", command.name, command.usage.empty() ? "" : " ",
                                  command.usage, "\n", command.summary, "\n");
  if (!command.details.empty()) absl::StrAppend(&help, "\n", command.details);
  if (command.flags.empty()) return help;
  help += "\nFlags:\n";
  for (absl::string_view entry : command.flags) {
    const absl::string_view name = NameOf(entry);
    const absl::CommandLineFlag* flag = FlagOf(entry);
    if (flag == nullptr) continue;
    const bool is_switch = flag->IsOfType<bool>();
    absl::StrAppend(&help, "  --", is_switch ? "[no]" : "", name, is_switch ? "" : "=...", "\n");
    std::string text = flag->Help();
    const std::string value = flag->DefaultValue();
    if (!absl::StrContains(text, "Default:") && !value.empty()) {
      absl::StrAppend(&text, " Default: ", value, ".");
    }
    for (const std::string& line : WrapText(text, kHelpWidth - 6)) {
      absl::StrAppend(&help, "      ", line, "\n");
    }
  }
  return help;
}

int RunCommandLine(absl::Span<const Command> commands, std::vector<std::string> arguments,
                   std::ostream& out, std::ostream& err) {
  if (arguments.empty()) {
    err << GeneralHelp(commands);
    return kExitUsage;
  }
  const std::string& first = arguments[0];
  const absl::Span<const std::string> all = absl::MakeConstSpan(arguments);
  if (IsHelpFlag(first) || first == "help") return Help(commands, all.subspan(1), out, err);
  if (first == "version" || first == "--version" || first == "-version") {
    out << "whosaid " << kEngineVersion << "\n";
    return kExitDone;
  }
  if (absl::StartsWith(first, "-")) {
    return UsageError(err, absl::StrCat("the command comes first, then its flags: \"", first,
                                        "\" is no command\n`whosaid help` lists the commands."));
  }
  size_t words = 0;
  const Command* command = MatchCommand(commands, all, &words);
  if (command == nullptr) return UsageError(err, UnknownCommand(commands, all));
  const absl::Span<const std::string> own = all.subspan(words);
  if (AsksForHelp(own)) {
    out << CommandHelp(*command);
    return kExitDone;
  }
  absl::StatusOr<std::vector<std::string>> rest = ParseFlags(*command, own);
  if (!rest.ok()) return UsageError(err, rest.status().message());
  return command->run(*rest);
}

}  // namespace whosaid::tools
