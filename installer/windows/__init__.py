"""Makes the Windows installer, and what the executables bear: icon, version, manifest."""
