using System.IO.Hashing;
using System.Text;

namespace StaticPublication.Publishing;

/// <summary>Publishes an incremental build. All changed files are in the staging folder first. Then a list of all deletions and moves is
/// written completely, and only then carried out. The next build completes an interrupted one, starting with <see cref="Complete"/>, so
/// every step must be repeatable.</summary>
internal sealed class Journal(SiteFolders folders)
{
    private const string End = "end ";

    /// <summary>Writes the list, carries it out and deletes it.</summary>
    /// <param name="moves">Files to move over others, relative to the parent folder of the output.</param>
    /// <param name="deletions">Files to delete, relative to the same folder.</param>
    public void Publish(IEnumerable<(string From, string To)> moves, IEnumerable<string> deletions)
    {
        var lines = new StringBuilder();
        foreach (var path in deletions)
        {
            lines.Append("delete ").Append(path).Append('\n');
        }

        foreach (var (from, to) in moves)
        {
            lines.Append("move ").Append(from).Append('\t').Append(to).Append('\n');
        }

        var list = Encoding.UTF8.GetBytes(lines.ToString());
        using (var file = new FileStream(folders.Journal, FileMode.Create, FileAccess.Write))
        {
            file.Write(list);
            file.Write(Encoding.UTF8.GetBytes(End + Convert.ToHexStringLower(XxHash128.Hash(list)) + "\n"));
            file.Flush(flushToDisk: true);
        }

        Complete();
    }

    /// <summary>Carries out a journal if there is one. An incomplete journal is only deleted, because nothing has been changed
    /// yet.</summary>
    public void Complete()
    {
        if (!File.Exists(folders.Journal))
        {
            return;
        }

        var bytes = File.ReadAllBytes(folders.Journal);
        var end = bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(End));
        if (
            end >= 0
            && Encoding.UTF8.GetString(bytes.AsSpan(end)) == End + Convert.ToHexStringLower(XxHash128.Hash(bytes.AsSpan(0, end))) + "\n"
        )
        {
            Apply(Encoding.UTF8.GetString(bytes.AsSpan(0, end)));
        }

        File.Delete(folders.Journal);
    }

    private void Apply(string list)
    {
        var createdFolders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
            {
                Delete(Full(line["delete ".Length..]));
            }
            else
            {
                Move(Full(line["move ".Length..tab]), Full(line[(tab + 1)..]), createdFolders);
            }
        }
    }

    private static void Move(string from, string to, HashSet<string> createdFolders)
    {
        if (!File.Exists(from))
        {
            return;
        }

        var folder = Path.GetDirectoryName(to)!;
        if (createdFolders.Add(folder))
        {
            Directory.CreateDirectory(folder);
        }

        File.Move(from, to, overwrite: true);
    }

    // Also deletes folders that become empty, because a host could list them.
    private void Delete(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        for (var folder = Path.GetDirectoryName(path)!; folder.Length > folders.Output.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                break;
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }
        }
    }

    private string Full(string path) => Path.GetFullPath(Path.Combine(folders.Parent, path));
}
