#!/bin/sh
# A machine within the machine: its own /etc and /home, so that the people of a test are nobody's real neighbours,
# and are gone when it ends. What is named here is to be had in it, wherever it lies. It lasts until its input ends.
set -e
new=/mnt
mount -t tmpfs -o mode=755 none $new
cp -a /etc $new/etc
number=0
for path in "$@"; do
  number=$((number + 1))
  mkdir $new/$number
  mount --bind "$path" $new/$number
done
mount --bind $new/etc /etc
for closed in /home /root /var/lib; do
  mount -t tmpfs -o mode=755 none $closed
done
number=0
for path in "$@"; do
  number=$((number + 1))
  mkdir -p "$path"
  mount --bind $new/$number "$path"
done
echo ready
cat
