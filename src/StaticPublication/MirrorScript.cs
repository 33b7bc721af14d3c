namespace StaticPublication;

/// <summary>A program for re-users, in Python without packages: it keeps a copy of all documents equal to the dump, and fetches only what
/// changed since the last time. The data page shows it, and it is published as a file.</summary>
internal static class MirrorScript
{
    public const string Path = "data/mirror.py";

    // Removed records go first, so that what has come back under an old id stays.
    private const string Lines = """
        import gzip, json, os, sys, urllib.request
        # Run it again after each publication: python3 mirror.py [documents.ndjson] [SITE]
        copy, site = (sys.argv[1:] + ["documents.ndjson", "ADDRESS"][len(sys.argv) - 1:])[:2]
        def get(path):
            with urllib.request.urlopen(site.rstrip("/") + "/" + path) as received:
                return received.read()
        def records(lines):
            return {json.loads(line)["id"]: line for line in lines.split("\n") if line}
        def unpacked(path):
            return records(gzip.decompress(get(path)).decode())
        version, kept, steps = None, {}, []
        if os.path.exists(copy) and os.path.exists(copy + ".version"):
            with open(copy, encoding="utf-8", newline="\n") as file, open(copy + ".version") as known:
                version, kept = known.read(), records(file.read())
        changes = json.loads(get("data/changes.json"))
        wanted = changes["version"]
        for publication in changes["history"]:
            if wanted == version or publication["version"] != wanted or "records" not in publication: break
            steps, wanted = [publication] + steps, publication.get("previous")
        if version is None or wanted != version:  # The first time, or after more publications than are kept: take everything.
            files = [file["path"] for file in json.loads(get("data/manifest.json"))["files"]]
            dumps = [path for path in files if path.startswith("data/years/")]
            kept, steps = {id: line for path in dumps for id, line in unpacked(path).items()}, []
        for step in steps:
            for id in step["removed"] + [renamed["from"] for renamed in step["renamed"]]: kept.pop(id, None)
            kept.update(unpacked(step["records"]))
        order = sorted(kept, key=lambda id: (json.loads(kept[id])["derived"]["publishedDay"], id))
        with open(copy + ".new", "w", encoding="utf-8", newline="\n") as file: file.writelines(kept[id] + "\n" for id in order)
        os.replace(copy + ".new", copy)
        with open(copy + ".version", "w") as file: file.write(changes["version"])
        """;

    /// <summary>Returns the program for a site.</summary>
    public static string For(Addresses addresses) =>
        Lines.Replace("ADDRESS", addresses.Absolute(addresses.Home), StringComparison.Ordinal) + "\n";
}
