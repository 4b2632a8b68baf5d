"""The project's C++ rules: the plain ones with the project's warnings, which are errors.

Only the project's own sources are compiled with them: system headers and generated code are not.
"""

load("@rules_cc//cc:defs.bzl", "cc_binary", "cc_library", "cc_test")

_COPTS = [
    "-Wall",
    "-Wextra",
    "-Wextra-semi",
    "-Wimplicit-fallthrough",
    "-Wnon-virtual-dtor",
    "-Woverloaded-virtual",
    "-Wredundant-move",
    "-Wvla",
    "-Werror",

    # An int against a size() is no mistake, nor is a struct with fields left at their defaults.
    "-Wno-missing-field-initializers",
    "-Wno-sign-compare",

    # What these say depends on what the optimiser inlined: shown, not fatal.
    "-Wno-error=array-bounds",
    "-Wno-error=free-nonheap-object",
    "-Wno-error=maybe-uninitialized",
    "-Wno-error=restrict",
    "-Wno-error=stringop-overflow",
    "-Wno-error=stringop-overread",
]

def whosaid_cc_library(name, copts = [], **kwargs):
    """A cc_library with the project's warnings."""
    cc_library(name = name, copts = _COPTS + copts, **kwargs)

def whosaid_cc_binary(name, copts = [], **kwargs):
    """A cc_binary with the project's warnings."""
    cc_binary(name = name, copts = _COPTS + copts, **kwargs)

def whosaid_cc_test(name, copts = [], deps = [], size = "small", **kwargs):
    """A GoogleTest of one file or more: main(), gtest and gmock are given."""
    cc_test(
        name = name,
        size = size,
        copts = _COPTS + copts,
        deps = deps + [
            "@gtest//:gmock",
            "@gtest//:gtest",
            "@gtest//:gtest_main",
        ],
        **kwargs
    )
