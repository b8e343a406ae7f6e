CREATE (:Migration {name: $name, checksum: $checksum})
