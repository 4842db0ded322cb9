"""Fails unless libSBML finds the model free of errors: check.py MODEL.xml

Warnings are counted. Units are checked in full for what holds between events (errors of units are
warnings in Level 3); the numbers of an event carry no unit, so libSBML warns that it cannot check
those.
"""

import collections
import sys

import libsbml

OF_EVENTS = ("<event>", "<eventAssignment>")


def main(path):
    document = libsbml.readSBMLFromFile(path)
    document.checkConsistency()
    found = [document.getError(i) for i in range(document.getNumErrors())]
    errors = [e for e in found if e.getSeverity() >= libsbml.LIBSBML_SEV_ERROR]
    others = [e for e in found if not any(part in e.getMessage() for part in OF_EVENTS)]
    counts = collections.Counter((e.getErrorId(), e.getSeverityAsString()) for e in found)
    print(f"{path}: {len(errors)} errors, {len(others)} warnings outside events; all: {dict(counts)}")
    for e in errors + others:
        print(e.getLine(), e.getErrorId(), e.getMessage(), file=sys.stderr)
    return 1 if errors or others else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
