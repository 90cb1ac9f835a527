"""The packages for Linux: .deb, .rpm and a tarball, from one folder as it will lie on the disk."""
