using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of files that are published as they are.</summary>
internal static class FileRules
{
    /// <summary>Returns the faults of attachments: a file that is not there, and one that a record names twice.</summary>
    public static IEnumerable<Fault> Attachments(Record record, SiteContext context)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, index) in (record.Fields["attachments"]?.Items ?? []).Select((item, index) => (item, index)))
        {
            if (item["file"] is not { Kind: StatedKind.Text } file)
            {
                continue;
            }

            var path = string.Create(CultureInfo.InvariantCulture, $"attachments[{index}].file");
            if (!context.Files.ContainsKey(file.Text))
            {
                yield return StaticPublication.Faults.MissingFile(
                    record.PlaceOf(file),
                    path,
                    file.Text,
                    NearestNames.Of(file.Text, context.Files.Keys)
                );
            }
            else if (!named.Add(file.Text))
            {
                yield return StaticPublication.Faults.FileTwice(record.PlaceOf(file), path, file.Text);
            }
        }
    }

    /// <summary>Returns the faults of the files themselves: what a browser could run on a host that sends no headers, and what nothing
    /// names.</summary>
    /// <param name="folder">The input.</param>
    /// <param name="context">Its site, pages and files.</param>
    /// <param name="documents">The documents; null if some could not be read, which may name any file.</param>
    public static IEnumerable<Fault> Faults(InputFolder folder, SiteContext context, IEnumerable<LinkedDocument>? documents)
    {
        if (context.Files.Count == 0)
        {
            yield break;
        }

        var host = context.Site.Host;
        var named = documents
            ?.SelectMany(document => document.Attachments)
            .Select(attached => attached.File)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in context.Files.Values)
        {
            var path = $"{folder.Path}/{file.Path}";
            if (file.Runs && !host.ReadsHeaders && !host.IsConfigured)
            {
                yield return StaticPublication.Faults.FileRuns(path, host.Key);
            }

            if (
                named?.Contains(file.Name) == false
                && !context.Pages.Any(page => page.Markdown.Contains(file.Path, StringComparison.Ordinal))
            )
            {
                yield return StaticPublication.Faults.UnusedFile(path);
            }
        }
    }

    /// <summary>Returns a fault for each file of <c>root/</c> at an address of the site.</summary>
    /// <param name="input">The input folder, as typed.</param>
    /// <param name="given">The files that are published as they are.</param>
    /// <param name="made">The files that the program made.</param>
    public static IEnumerable<Fault> Taken(string input, IEnumerable<GivenFile> given, IReadOnlyCollection<string> made)
    {
        var folders = made.Select(path => path.Split('/')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return given
            .Where(file => !file.IsNamed)
            .Where(file => folders.Contains(file.Path.Split('/')[0]))
            .Select(file => StaticPublication.Faults.RootTaken($"{input}/root/{file.Path}", "/" + file.Path));
    }
}
