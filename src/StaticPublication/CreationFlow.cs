using System.Text;
using StaticPublication.Caching;
using StaticPublication.Creating;
using StaticPublication.Resolving;

namespace StaticPublication;

/// <summary>Creates a record or an entry: made from answers, checked with the existing input as in a build, and written only if it has no
/// error.</summary>
internal static class CreationFlow
{
    /// <summary>Adds a record of a kind, or an entry of an authority file. Returns all faults, and the path written, or null if there are
    /// errors.</summary>
    /// <param name="options">Contains the input folder.</param>
    /// <param name="what">A kind by id or name, or the name of a kind of entry, such as ministry.</param>
    /// <param name="answers">The values of the fields.</param>
    /// <exception cref="IOException">The file exists already, or cannot be written.</exception>
    public static (IReadOnlyList<Fault> Faults, string? Path) Add(Options options, string what, Answers answers)
    {
        var site = InputFlow.ReadSite(options);
        if (site.Context is not { } context)
        {
            return (site.Faults.Sorted(), null);
        }

        return EntryWords.Files.TryGetValue(what, out var file)
            ? AddAuthority(options, site.Folder, file, NewAuthority.Of(file, answers, context.References))
            : AddDocument(options, site, context, what, answers);
    }

    private static (IReadOnlyList<Fault> Faults, string? Path) AddAuthority(Options options, InputFolder folder, string file, string entry)
    {
        var path = $"{folder.Path}/authorities/{file}.yml";
        // A first entry begins the file, in a publication that init began with the line of its schema.
        var first = File.Exists(Path.Combine(folder.Path, "..", Skeleton.Schemas, $"{file}.schema.json"))
            ? Skeleton.WithSchema($"input/authorities/{file}.yml", "")
            : null;
        var text = NewAuthority.Appended(File.Exists(path) ? File.ReadAllText(path) : first, entry);
        var faults = InputFlow.ReadSite(options, new Dictionary<string, string> { [file] = text }).Faults;
        if (faults.HasErrors)
        {
            return (faults.Sorted(), null);
        }

        NewAuthority.Write(path, text);
        return (faults.Sorted(), path);
    }

    private static (IReadOnlyList<Fault> Faults, string? Path) AddDocument(
        Options options,
        SiteInput site,
        SiteContext context,
        string what,
        Answers answers
    )
    {
        var faults = site.Faults;
        if (NewDocument.KindOf(what, context.References, site.Folder.Path, faults) is not { } kind)
        {
            return (faults.Sorted(), null);
        }

        var (below, text) = NewDocument.Of(kind, answers, context);
        var path = $"{site.Folder.Path}/{below}";
        var file = new InputFile(path, Path.GetFullPath(path), RecordForm.Markdown);
        var block = new InputBlock(file, 1, Encoding.UTF8.GetBytes(text), EndsFile: true);
        using var snapshot = Snapshot.None(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        var (documents, refused) = InputFlow.ReadDocuments(new RunContext(options, null), site, context, snapshot);
        var added = InputFlow.ReadRecords(block, context, new DocumentLinking(context.References, context.Site, snapshot.Store));
        faults.AddReviewed(added.Faults);
        CrossChecks.Check([.. documents, .. added.Documents], refused, context.Tombstones, faults);
        if (faults.HasErrors)
        {
            return (faults.Sorted(), null);
        }

        NewDocument.Write(path, text);
        return (faults.Sorted(), path);
    }
}
