"""frozen_rules: lexicons and weights in the form that a start reads fast, for embed_files.

    load("//tools/build_defs:freeze.bzl", "frozen_rules")

    frozen_rules(
        name = "frozen",
        srcs = glob([
            "*/lexicons/*.txt",
            "*/weights.textproto",
        ]),
    )

makes of each file of weights, which is seen from this package, one of the same path below frozen/,
and of all lexicons in a folder one that has its name: frozen/en/lexicons.
"""

def _frozen_rules_impl(ctx):
    inside = ctx.label.package + "/"
    arguments = ctx.actions.args()
    outputs = {}
    for file in ctx.files.srcs:
        path = file.short_path[len(inside):]
        frozen = path.rpartition("/")[0] if path.endswith(".txt") else path
        if frozen not in outputs:
            outputs[frozen] = ctx.actions.declare_file("frozen/" + frozen)
        arguments.add(path)
        arguments.add(file)
        arguments.add(outputs[frozen])
    arguments.use_param_file("%s", use_always = True)
    arguments.set_param_file_format("multiline")
    ctx.actions.run(
        executable = ctx.executable._freeze,
        arguments = [arguments],
        inputs = ctx.files.srcs,
        outputs = outputs.values(),
        mnemonic = "FreezeRules",
        progress_message = "Freezing the rules of {}".format(ctx.label),
    )
    return [DefaultInfo(files = depset(outputs.values()))]

frozen_rules = rule(
    implementation = _frozen_rules_impl,
    attrs = {
        "srcs": attr.label_list(allow_files = True, mandatory = True),
        "_freeze": attr.label(
            cfg = "exec",
            default = "//engine/rules:freeze",
            executable = True,
        ),
    },
)
