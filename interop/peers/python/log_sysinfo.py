"""Logs the system information of Foxglove's own SDK to a file, about three messages.

Usage: log_sysinfo.py FILE
"""

import sys
import time

import foxglove

with foxglove.open_mcap(sys.argv[1]):
    publisher = foxglove.start_sysinfo_publisher(refresh_interval=0.2)
    time.sleep(0.75)
    publisher.stop()
