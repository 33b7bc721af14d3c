namespace StaticPublication.Reading;

/// <summary>The files of the input, by the folder that determines their meaning. Each list is in ordinal order of the paths.</summary>
internal sealed record InputListing(
    List<string> Top,
    List<string> Documents,
    List<string> Authorities,
    List<string> Pages,
    List<string> Images,
    List<string> Given,
    List<string> Root
)
{
    /// <summary>The folder of the records.</summary>
    public const string OfRecords = "documents";

    // What Windows and Office leave in every folder that they show or edit.
    private static readonly string[] OfWindows = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];
    private static readonly string[] Folders = [OfRecords, "authorities", "pages", "images", GivenFile.Folder, "root"];
    private static readonly string[] KnownTop = ["site.yml", "tombstones.yml", StringsReading.OfInput, Theme.OwnStylesheet, .. Theme.Logos];

    /// <summary>Lists all files. Links, hidden files and files with unreadable names are left out. All but hidden files are
    /// reported.</summary>
    public static InputListing Files(string root, FaultList faults)
    {
        var listing = new InputListing([], [], [], [], [], [], []);
        foreach (var (path, isFolder) in Entries(root, faults))
        {
            var name = Path.GetFileName(path);
            var inside = name switch
            {
                OfRecords => listing.Documents,
                "authorities" => listing.Authorities,
                "pages" => listing.Pages,
                "images" => listing.Images,
                GivenFile.Folder => listing.Given,
                "root" => listing.Root,
                _ => null,
            };
            if (isFolder && inside is not null)
            {
                Walk(path, inside, faults, deep: name is not ("authorities" or "pages"), hidden: name == "root");
            }
            else if (!isFolder && KnownTop.Contains(name, StringComparer.Ordinal))
            {
                listing.Top.Add(path);
            }
            else
            {
                faults.Add(Faults.NotRead(path, [.. KnownTop, .. Folders]));
            }
        }

        return listing;
    }

    private static void Walk(string folder, List<string> files, FaultList faults, bool deep, bool hidden)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var next))
        {
            foreach (var (path, isFolder) in Entries(next, faults, hidden))
            {
                if (!isFolder)
                {
                    files.Add(path);
                }
                else if (deep)
                {
                    waiting.Push(path);
                }
                else
                {
                    faults.Add(Faults.NotRead(path));
                }
            }
        }

        files.Sort(StringComparer.Ordinal);
    }

    private static List<(string Path, bool IsFolder)> Entries(string folder, FaultList faults, bool hidden = false)
    {
        var entries = new List<(string, bool)>();
        foreach (
            var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos(
                "*",
                new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }
            )
        )
        {
            var path = $"{folder}/{entry.Name}";
            // The name is checked first, because a file whose name is not valid text cannot be accessed.
            if (OfWindows.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) || entry.Name.StartsWith("~$", StringComparison.Ordinal))
            {
                continue;
            }

            if (entry.Name.StartsWith('.') && !InputNames.IsText(entry.Name))
            {
                continue;
            }

            if (InputNames.IsText(entry.Name) && (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)))
            {
                faults.Add(Faults.SymbolicLink(path));
            }
            else if ((hidden || !entry.Name.StartsWith('.')) && InputNames.IsReadable(path, entry.Name, faults))
            {
                entries.Add((path, entry.Attributes.HasFlag(FileAttributes.Directory)));
            }
        }

        return entries;
    }
}
