"""Repository rules that bind what the system's packages installed.

Each fails with the name of the package to install when something is missing. No path of a library
is written down here: pkg-config knows them, on every release and architecture. Where a package has
a static library it is taken, so that a built program runs alone and starts fast.
"""

_HEAD = """# Written by //third_party:system.bzl.
load("@rules_cc//cc:defs.bzl", "cc_library")
load("@rules_proto//proto:defs.bzl", "proto_lang_toolchain", "proto_library")

package(default_visibility = ["//visibility:public"])
"""

# Part of the C library and the compiler: always linked dynamically.
_RUNTIME = ["atomic", "c", "dl", "m", "pthread", "rt"]

def _missing(what, package):
    fail("{} is missing: apt-get install {} (./bazelw installs all that is needed).".format(
        what,
        package,
    ))

def _program(ctx, name, package):
    path = ctx.which(name)
    if not path:
        _missing("The program " + name, package)
    return path

def _pkg_config(ctx, package, modules, options):
    """Returns the words that pkg-config answers for the modules."""
    tool = _program(ctx, "pkg-config", "pkg-config")
    asked = ctx.execute([tool] + options + modules)
    if asked.return_code:
        _missing("A library ({})".format(asked.stderr.strip().split("\n")[-1]), package)
    return [word for word in asked.stdout.replace("\n", " ").split(" ") if word]

def _link_flag(ctx, flag, folder):
    """Returns the flag, with -lNAME made -l:libNAME.a where there is such an archive."""
    name = flag[2:]
    if not flag.startswith("-l") or name in _RUNTIME:
        return flag
    archive = "lib{}.a".format(name)
    return "-l:" + archive if ctx.path(folder + "/" + archive).exists else flag

def _library(ctx, name, package, modules):
    """Returns a cc_library of the modules; the compiler finds the headers in /usr/include."""
    folder = _pkg_config(ctx, package, modules[:1], ["--variable=libdir"])[0]
    flags = _pkg_config(ctx, package, modules, ["--static", "--cflags", "--libs"])
    return """
cc_library(
    name = {name},
    defines = {defines},
    linkopts = {linkopts},
)
""".format(
        name = repr(name),
        defines = repr([flag[2:] for flag in flags if flag.startswith("-D")]),
        linkopts = repr([
            _link_flag(ctx, flag, folder)
            for flag in flags
            if flag == "-pthread" or flag[:2] in ["-l", "-L"] or flag.startswith("-Wl,")
        ]),
    )

def _debian_libraries_impl(ctx):
    build = _HEAD
    for name, module in ctx.attr.modules.items():
        build += _library(ctx, name, ctx.attr.package, [module])
    ctx.file("BUILD.bazel", build)

debian_libraries = repository_rule(
    implementation = _debian_libraries_impl,
    doc = "A cc_library for each pkg-config module of a package.",
    attrs = {
        "modules": attr.string_dict(mandatory = True, doc = "Target -> pkg-config module."),
        "package": attr.string(mandatory = True, doc = "The Debian package they come from."),
    },
    local = True,
)

def _debian_archive_impl(ctx):
    if not ctx.path(ctx.attr.header).exists:
        _missing(ctx.attr.header, ctx.attr.package)
    ctx.file("BUILD.bazel", _HEAD + """
cc_library(
    name = {name},
    linkopts = {linkopts},
)
""".format(name = repr(ctx.name), linkopts = repr(["-l:" + ctx.attr.archive])))

debian_archive = repository_rule(
    implementation = _debian_archive_impl,
    doc = "A cc_library of a package that pkg-config does not know.",
    attrs = {
        "archive": attr.string(mandatory = True, doc = "libNAME.a"),
        "header": attr.string(mandatory = True, doc = "A file that shows that it is installed."),
        "package": attr.string(mandatory = True),
    },
    local = True,
)

def _debian_abseil_impl(ctx):
    # The archives lean on each other, so they are linked as one, in pkg-config's order; what no
    # object needs is left out. A target is a name that BUILD files can depend on.
    modules = ["absl_" + name for name in ctx.attr.libraries]
    build = _HEAD + _library(ctx, "abseil", ctx.attr.package, modules)
    for name in ctx.attr.libraries:
        build += "\ncc_library(\n    name = {},\n    deps = [\":abseil\"],\n)\n".format(repr(name))
    ctx.file("BUILD.bazel", build)

debian_abseil = repository_rule(
    implementation = _debian_abseil_impl,
    doc = "Abseil: a target for each wanted library, @absl//:NAME for pkg-config's absl_NAME.",
    attrs = {
        "libraries": attr.string_list(mandatory = True),
        "package": attr.string(mandatory = True),
    },
    local = True,
)

def _debian_protobuf_impl(ctx):
    protoc = _program(ctx, "protoc", ctx.attr.compiler_package)
    include = _pkg_config(ctx, ctx.attr.package, ["protobuf"], ["--variable=includedir"])[0]
    build = _HEAD + _library(ctx, "protobuf", ctx.attr.package, ["protobuf"])

    # The names that Bazel's own proto rules ask for.
    ctx.symlink(protoc, "protoc")
    well_known = ctx.attr.well_known_protos
    build += """
exports_files(["protoc"])

# The runtime has the code of the well-known types.
proto_lang_toolchain(
    name = "cc_toolchain",
    blacklisted_protos = {},
    command_line = "--cpp_out=$(OUT)",
    runtime = ":protobuf",
)
""".format(repr([":{}_proto".format(name) for name in well_known]))
    for name in well_known:
        path = "google/protobuf/{}.proto".format(name)
        if not ctx.path(include + "/" + path).exists:
            _missing(path, ctx.attr.package)
        ctx.symlink(include + "/" + path, "include/" + path)
        build += """
proto_library(
    name = "{name}_proto",
    srcs = ["include/{path}"],
    strip_import_prefix = "include",
    deps = {deps},
)
""".format(
            name = name,
            path = path,
            deps = repr([":{}_proto".format(dep) for dep in well_known[name]]),
        )
    ctx.file("BUILD.bazel", build)

debian_protobuf = repository_rule(
    implementation = _debian_protobuf_impl,
    doc = "Protobuf: the runtime with JSON and text format, protoc, and the well-known types.",
    attrs = {
        "compiler_package": attr.string(mandatory = True),
        "package": attr.string(mandatory = True),
        "well_known_protos": attr.string_list_dict(mandatory = True, doc = "Name -> its imports."),
    },
    local = True,
)

def _debian_folder_impl(ctx):
    folder = ctx.path(ctx.attr.path)
    if not folder.exists:
        _missing(ctx.attr.path, ctx.attr.package)
    for child in folder.readdir():
        ctx.symlink(child, child.basename)

debian_folder = repository_rule(
    implementation = _debian_folder_impl,
    doc = "A Bazel repository that a package installed as a folder.",
    attrs = {
        "package": attr.string(mandatory = True),
        "path": attr.string(mandatory = True),
    },
    local = True,
)

def _file_repository_impl(ctx):
    for path, content in ctx.attr.files.items():
        ctx.file(path, content)
    for label, path in ctx.attr.links.items():
        ctx.symlink(label, path)

file_repository = repository_rule(
    implementation = _file_repository_impl,
    doc = "A repository of a few lines.",
    attrs = {
        "files": attr.string_dict(doc = "Path -> content."),
        "links": attr.label_keyed_string_dict(doc = "File of this workspace -> path."),
    },
)
