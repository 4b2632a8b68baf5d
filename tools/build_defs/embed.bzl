"""embed_files: links files into a program, for tools that must run alone, anywhere.

    load("//tools/build_defs:embed.bzl", "embed_files")

    embed_files(
        name = "builtin_rules",
        srcs = glob(["en/**"]),
        function = "BuiltinRules",
    )

is a cc_library with the header builtin_rules.h of this package, which declares

    absl::Span<const whosaid::EmbeddedFile> whosaid::BuiltinRules();

The files are sorted by path; a path is the file's, seen from the package of the embed_files.
"""

load("//tools/build_defs:cc.bzl", "whosaid_cc_library")

def _embed_sources_impl(ctx):
    inside = ctx.label.package + "/" if ctx.label.package else ""
    arguments = ctx.actions.args()
    arguments.add(ctx.outputs.header)
    arguments.add(ctx.outputs.header.short_path)
    arguments.add(ctx.outputs.source)
    arguments.add(ctx.attr.function)
    for file in ctx.files.srcs:
        if not file.short_path.startswith(inside):
            fail("{} is not inside the package {}".format(file.short_path, ctx.label.package))
        arguments.add(file.short_path[len(inside):])
        arguments.add(file)
    arguments.use_param_file("%s", use_always = True)
    arguments.set_param_file_format("multiline")
    ctx.actions.run(
        executable = ctx.executable._embed,
        arguments = [arguments],
        inputs = ctx.files.srcs,
        outputs = [ctx.outputs.header, ctx.outputs.source],
        mnemonic = "EmbedFiles",
        progress_message = "Embedding the files of {}".format(ctx.label),
    )

_embed_sources = rule(
    implementation = _embed_sources_impl,
    attrs = {
        "function": attr.string(mandatory = True),
        "header": attr.output(mandatory = True),
        "source": attr.output(mandatory = True),
        "srcs": attr.label_list(allow_files = True, mandatory = True),
        "_embed": attr.label(
            cfg = "exec",
            default = "//tools/build_defs:embed",
            executable = True,
        ),
    },
)

def embed_files(name, srcs, function, **kwargs):
    """A cc_library whose function returns the files.

    Args:
      name: the library; its header is NAME.h.
      srcs: files and targets of files, all inside this package or packages below it.
      function: the name of the function in the namespace whosaid.
      **kwargs: visibility, testonly and the like, handed on.
    """
    _embed_sources(
        name = name + "_sources",
        srcs = srcs,
        function = function,
        header = name + ".h",
        source = name + ".cc",
        testonly = kwargs.get("testonly"),
        visibility = ["//visibility:private"],
    )
    whosaid_cc_library(
        name = name,
        srcs = [name + ".cc"],
        hdrs = [name + ".h"],
        deps = [
            "//tools/build_defs:embedded_file",
            "@absl//:span",
        ],
        **kwargs
    )
