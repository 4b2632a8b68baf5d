"""The repositories that BUILD files name, all from the system's packages."""

load(
    "//third_party:system.bzl",
    "debian_abseil",
    "debian_archive",
    "debian_folder",
    "debian_libraries",
    "debian_protobuf",
    "file_repository",
)

# What the project may use of Abseil: @absl//:NAME for each. A new one is added here; it must be in
# the oldest release that is supported (20220623: no log, no status_matchers, no any_span).
_ABSEIL_LIBRARIES = [
    "algorithm",
    "algorithm_container",
    "any_invocable",
    "base",
    "bits",
    "btree",
    "cleanup",
    "cord",
    "core_headers",
    "fixed_array",
    "flags",
    "flags_config",
    "flags_commandlineflag",
    "flags_marshalling",
    "flags_parse",
    "flags_program_name",
    "flags_reflection",
    "flags_usage",
    "flat_hash_map",
    "flat_hash_set",
    "function_ref",
    "hash",
    "inlined_vector",
    "int128",
    "memory",
    "node_hash_map",
    "node_hash_set",
    "numeric",
    "optional",
    "random_random",
    "raw_hash_set",
    "span",
    "status",
    "statusor",
    "str_format",
    "strings",
    "synchronization",
    "time",
    "type_traits",
    "utility",
    "variant",
]

def whosaid_repositories():
    """Declares every external repository: the libraries first, then what Bazel itself asks for."""
    debian_abseil(
        name = "absl",
        libraries = _ABSEIL_LIBRARIES,
        package = "libabsl-dev",
    )
    debian_libraries(
        name = "re2",
        modules = {"re2": "re2"},
        package = "libre2-dev",
    )
    debian_libraries(
        name = "gtest",
        modules = {
            "gmock": "gmock",
            "gtest": "gtest",
            "gtest_main": "gmock_main",
        },
        package = "libgmock-dev",
    )
    debian_libraries(
        name = "benchmark",
        modules = {"benchmark": "benchmark"},
        package = "libbenchmark-dev",
    )
    debian_archive(
        name = "lbfgs",
        archive = "liblbfgs.a",
        header = "/usr/include/lbfgs.h",
        package = "liblbfgs-dev",
    )
    debian_libraries(
        name = "utf8proc",
        modules = {"utf8proc": "libutf8proc"},
        package = "libutf8proc-dev",
    )
    debian_protobuf(
        name = "com_google_protobuf",
        compiler_package = "protobuf-compiler",
        package = "libprotobuf-dev",
        well_known_protos = {
            "any": [],
            "descriptor": [],
            "duration": [],
            "empty": [],
            "field_mask": [],
            "struct": [],
            "timestamp": [],
            "wrappers": [],
        },
    )

    # Bazel's own BUILD files load these. Debian's bazel-rules-cc needs a newer Bazel than Debian's.
    file_repository(
        name = "rules_cc",
        files = {
            "BUILD.bazel": "",
            "cc/BUILD.bazel": "",
        },
        links = {"//third_party:rules_cc.bzl": "cc/defs.bzl"},
    )
    debian_folder(
        name = "rules_java",
        package = "bazel-rules-java",
        path = "/usr/share/bazel/rules/java",
    )
    debian_folder(
        name = "rules_proto",
        package = "bazel-rules-proto",
        path = "/usr/share/bazel/rules/proto",
    )

    # Every test names these, though only `bazel coverage` would run them.
    file_repository(
        name = "remote_coverage_tools",
        files = {
            "BUILD.bazel": """package(default_visibility = ["//visibility:public"])
filegroup(name = "coverage_report_generator")
filegroup(name = "lcov_merger")
""",
        },
    )
