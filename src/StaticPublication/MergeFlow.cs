using System.Text.Json.Nodes;
using StaticPublication.Caching;
using StaticPublication.Merging;
using StaticPublication.Reading;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>What a merge changes, or why it may not.</summary>
/// <param name="Faults">Errors of the input, or of what it would be; with one, nothing is written.</param>
/// <param name="Differences">What the entries state differently.</param>
/// <param name="Files">The files that change, each with the number of its values that do.</param>
/// <param name="Remarks">Remarks that go with the entry.</param>
internal sealed record Merge(
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<(string Path, int Values)> Files,
    IReadOnlyList<string> Remarks
);

/// <summary>Makes one of two entries of an authority file, and renames the other wherever the input names it by its id. What names it as it
/// was printed stays, because its name becomes one of the names of the entry that is kept.</summary>
internal sealed partial class MergeFlow
{
    private readonly Options _options;
    private readonly string _file;
    private readonly SiteInput _site;
    private readonly NamingValues _naming;
    private readonly string _kept;
    private readonly string _other;
    private readonly List<(string Path, int Values, Action Write)> _writes = [];

    private MergeFlow(Options options, string file, SiteInput site, string kept, string other)
    {
        (_options, _file, _site, _kept, _other) = (options, file, site, kept, other);
        _naming = new NamingValues(file, other);
    }

    /// <summary>Merges an entry into another. Everything is checked before the first file is written, and the entry goes last, so that an
    /// interrupted merge can be run again.</summary>
    /// <param name="options">Contains the input folder.</param>
    /// <param name="file">The authority file without <c>.yml</c>.</param>
    /// <param name="ids">The entry that is kept and the one that goes, by id or name.</param>
    /// <param name="keepsOwn">Whether what they state differently is as the entry that is kept says.</param>
    /// <param name="writes">Whether files are written.</param>
    /// <exception cref="WrongUseException">There is no such entry, or a place can only be changed by hand.</exception>
    public static Merge Run(Options options, string file, (string Kept, string Other) ids, bool keepsOwn, bool writes)
    {
        var site = InputFlow.ReadSite(options);
        if (site.Context is not { } context || site.Faults.HasErrors)
        {
            return Refused(site.Faults);
        }

        using var snapshot = Snapshot.None(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        // Entries that no file states are known once the records that print their names have been read.
        InputFlow.ReadDocuments(new RunContext(options, null), site, context, snapshot);
        if (site.Faults.HasErrors)
        {
            return Refused(site.Faults);
        }

        var (kept, other) = (Known(context.References, file, ids.Kept), Known(context.References, file, ids.Other));
        return kept == other
            ? throw new WrongUseException($"{ids.Kept} and {ids.Other} are the same entry of {file}.yml.")
            : new MergeFlow(options, file, site, kept.Id, other.Id).Run(kept, other, keepsOwn, writes);
    }

    private static Merge Refused(FaultList faults) =>
        new([.. faults.Sorted().Where(fault => fault.Severity == Severity.Error)], [], [], []);

    private static Authority Known(References references, string file, string text)
    {
        var ids = references.IdsOf(file, text);
        return ids.Count > 1 ? throw new WrongUseException($"{text} means several entries of {file}.yml: {string.Join(", ", ids)}.")
            : references.Entries(file).FirstOrDefault(entry => entry.Id == (ids is [var one] ? one : text)) is { } entry ? entry
            : references.Entries(file).FirstOrDefault(made => made.Created && Folding.Key(made.Name) == Folding.Key(text)) is { } printed
                ? printed
            : throw new WrongUseException(
                NearestNames.Of(text, references.Spellings(file)) is { Count: > 0 } nearest
                    ? $"{file}.yml has no entry {text}; nearest: {string.Join(", ", nearest)}."
                    : $"{file}.yml has no entry {text}."
            );
    }

    private Merge Run(Authority kept, Authority other, bool keepsOwn, bool writes)
    {
        var entries = SiteReading.Authorities(_site.Folder, _file, new FaultList());
        var (keptEntry, otherEntry) = (Stated(entries, _kept), Stated(entries, _other));
        var (keptJson, otherJson) = (Json(keptEntry, kept), Json(otherEntry, other));
        var merged = new MergedEntry(_file, keptJson, otherJson);
        RequireOne(merged);
        if (merged.Differences.Count > 0 && !keepsOwn)
        {
            return new Merge([], merged.Differences, [], []);
        }

        var texts = AuthorityTexts(keptEntry);
        var remarks = Enter(texts, entries, (keptEntry, otherEntry), merged.Json);
        var drafts = texts.ToDictionary(text => text.Key, text => text.Value.Applied(), StringComparer.Ordinal);
        var draft = InputFlow.ReadSite(_options, drafts);
        if (draft.Context is not { } context || draft.Faults.HasErrors)
        {
            return Refused(draft.Faults);
        }

        var faults = new FaultList();
        RenameInDocuments(context, faults);
        if (faults.HasErrors)
        {
            return Refused(faults);
        }

        RenameInSite();
        WriteAll(texts, drafts, writes);
        return new Merge([], merged.Differences, [.. _writes.Select(file => (file.Path, file.Values))], remarks);
    }

    // Where the difference says that they are two.
    private void RequireOne(MergedEntry merged)
    {
        if (_file == "legislatures" && merged.Differences.Any(difference => difference.Field == "number"))
        {
            throw new WrongUseException("Documents name a legislature by its number: two with different numbers cannot be one.");
        }

        if (merged.Differences.FirstOrDefault(one => one.Field.StartsWith("identifiers.", StringComparison.Ordinal)) is { } two)
        {
            throw new WrongUseException(
                $"{_kept} and {_other} have two {two.Field}, {two.Kept} and {two.Other}: for that source they are two, and its next import "
                    + "would make the other again. If one is wrong, correct it by hand first."
            );
        }
    }

    // The file of the entries last: until then both are there, and every reference is sound.
    private void WriteAll(Dictionary<string, TextEdits> texts, Dictionary<string, string> drafts, bool writes)
    {
        foreach (var (name, edits) in texts.OrderBy(text => InputFolder.WithoutUnnamed(text.Key) == _file))
        {
            var path = PathOf(name);
            _writes.Add((path, edits.Values, () => Write(path, drafts[name])));
        }

        foreach (var (_, _, write) in writes ? _writes : [])
        {
            write();
        }
    }

    private static Record? Stated(IEnumerable<Record> entries, string id) =>
        entries.FirstOrDefault(entry => entry.Fields["id"]?.Text == id);

    // What no file states is known by its name: it was made of a printed one, or the program knows it.
    private static JsonObject Json(Record? entry, Authority known)
    {
        if (entry is not null)
        {
            return EntryText.Json(entry.Fields);
        }

        var json = new JsonObject { ["id"] = known.Id, ["name"] = known.Name };
        if (known is Licence licence)
        {
            (json["url"], json["open"]) = (licence.Url, licence.Open);
        }

        return new JsonObject(
            json.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
        );
    }
}
