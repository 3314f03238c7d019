"""Says early and clearly when this machine cannot run presswatch.  Plain enough for any Python 3.

Set-up runs this file before it installs anything: wheels of all packages exist for the platforms named here only.
"""

import platform
import sys


def problem(version: "tuple[int, int]", system: str, machine: str, libc: str) -> str:
    """Say in one line why this platform will not do; an empty text when it will."""
    if not (3, 11) <= version < (3, 15):
        return "presswatch needs Python 3.11 to 3.14, this is %d.%d. Name another: make PYTHON=python3.13 ..." % version  # noqa: UP031  (old Pythons)
    if system == "Windows":
        return "presswatch does not run on Windows itself; it runs there in WSL."
    if system == "Darwin" and machine != "arm64":
        return "presswatch needs a Mac with an Apple chip: some packages have no builds for Intel Macs."
    if system == "Linux" and machine not in ("x86_64", "aarch64", "arm64"):
        return "presswatch runs on x86-64 and arm64; this is %s." % machine  # noqa: UP031
    if system == "Linux" and libc != "glibc":
        return "presswatch needs a Linux with glibc (Debian, Ubuntu, Fedora ...): musl (Alpine) lacks some packages."
    if system not in ("Linux", "Darwin"):
        return "presswatch runs on Linux and macOS; this is %s." % system  # noqa: UP031
    return ""


if __name__ == "__main__":
    said = problem(sys.version_info[:2], platform.system(), platform.machine(), platform.libc_ver()[0])
    if said:
        sys.exit(said)
