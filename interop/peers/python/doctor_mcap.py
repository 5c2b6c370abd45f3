"""Prints what the doctor of pymcap-cli finds wrong with files.

Usage: doctor_mcap.py FILE...

Tab-separated lines: for each file F and its path, then for each error or warning its severity, code and message.
"""

import os
import sys

from pymcap_cli.doctor import Severity, examine_mcap

for path in sys.argv[1:]:
    print("F", path, sep="\t")
    with open(path, "rb") as file:
        report = examine_mcap(file, os.path.getsize(path), path, strict_message_order=True)
    for finding in report.findings:
        if finding.severity != Severity.INFO:
            print(finding.severity.name, finding.code.value, finding.message, sep="\t")
