using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>Turns names in cells into ids of authorities. Names without an entry get one where that is asked for; otherwise each is told
/// once.</summary>
/// <param name="references">The entries that exist.</param>
/// <param name="isCreating">Whether a name without an entry gets one.</param>
/// <param name="areAllowed">Whether the publication accepts names without an entry.</param>
internal sealed class TableNames(References references, bool isCreating, bool areAllowed)
{
    // Their entries say more than a name: whether texts may be published, and which texts a document has.
    private static readonly string[] NeverCreated = ["kinds", "licences", "legislatures"];

    private readonly SortedDictionary<(string File, string Key), Unknown> unknown = [];
    private readonly Dictionary<string, List<JsonObject>> created = new(StringComparer.Ordinal);

    /// <summary>Entries made, by authority file.</summary>
    public IReadOnlyDictionary<string, List<JsonObject>> Created => created;

    /// <summary>Those, and one for each name that has none, so that what names it can be checked.</summary>
    public IReadOnlyDictionary<string, List<JsonObject>> Drafted =>
        unknown
            .Where(entry => entry.Value.Id is null && !NeverCreated.Contains(entry.Key.File))
            .Select((entry, rank) => (entry.Key.File, Entry: EntryOf($"{EntryIds.WordOf(entry.Key.File)}-draft-{rank}", entry.Value.Name)))
            .Concat(created.SelectMany(file => file.Value.Select(entry => (File: file.Key, Entry: entry))))
            .GroupBy(one => one.File, one => one.Entry, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.ToList(), StringComparer.Ordinal);

    /// <summary>Forgets the entries that no record names, those of rows that were left out, and tells which others may be
    /// misspelt.</summary>
    public void KeepOnly(IEnumerable<JsonNode?> records, ImportReport report)
    {
        var named = records.SelectMany(Texts).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, entries) in created.ToList())
        {
            entries.RemoveAll(entry => !named.Contains(entry["id"]!.ToString()));
            if (entries.Count == 0)
            {
                created.Remove(file);
            }
        }

        ReportDoubtful(report);
    }

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(field => Texts(field.Value)),
            JsonArray list => list.SelectMany(Texts),
            JsonValue value => [value.ToString()],
            _ => [],
        };

    // Names that got an entry and are written like another one, which more cells have.
    private void ReportDoubtful(ImportReport report)
    {
        foreach (var ((file, key), name) in unknown.Where(entry => IsCreated(entry.Key.File, entry.Value.Id)))
        {
            var others = unknown.Where(one => one.Key.File == file && one.Key.Key != key && one.Value.Id is not null).ToList();
            var known = references.Spellings(file).Where(text => text.Contains(' ', StringComparison.Ordinal)).ToList();
            var slips = others.Where(one => one.Value.Count > name.Count).Select(one => one.Value.Name).Concat(known);
            // Of two, the second is told.
            var turned = others.Where(one => IsBefore(one.Key.Key, key)).Select(one => one.Value.Name).Concat(known);
            if (
                (
                    slips.FirstOrDefault(other => IsSlip(name.Name, other))
                    ?? turned.FirstOrDefault(other => file == "authors" && PersonNames.AreTurned(name.Name, other))
                ) is
                { } near
            )
            {
                var cells = $"{name.Count} {(name.Count == 1 ? "cell" : "cells")}";
                report.Add(
                    ImportFindings.Name,
                    $"\"{name.Name}\" ({cells}, first {name.First}) is near \"{near}\", and got an entry of its own; "
                        + $"if they are one: publication merge {file} KEPT {name.Id}"
                );
            }
        }
    }

    private static bool IsBefore(string one, string other) => string.CompareOrdinal(one, other) < 0;

    // One letter of a short name, two of a long one.
    private static bool IsSlip(string name, string other)
    {
        var (one, two) = (Folding.Key(name), Folding.Key(other));
        return one.Length >= 5 && EditDistance.Of(one, two) <= (one.Length < 10 ? 1 : 2);
    }

    private bool IsCreated(string file, string? id) =>
        created.TryGetValue(file, out var entries) && entries.Exists(entry => entry["id"]!.ToString() == id);

    /// <summary>Whether a name has no entry and gets none.</summary>
    public bool HasUnknown => unknown.Values.Any(name => name.Id is null);

    /// <summary>Whether an entry has a name.</summary>
    public bool IsKnown(string file, string name) => references.IdsOf(file, Plain(references, file, name)).Count > 0;

    /// <summary>A name without a courtesy title and with the given name first, unless an entry has it otherwise.</summary>
    public static string Plain(References references, string file, string name)
    {
        if (file != "authors" || references.IdsOf(file, name).Count > 0)
        {
            return name;
        }

        var plain = CourtesyTitles.Without(name);
        return references.IdsOf(file, plain).Count > 0 ? plain : PersonNames.GivenFirst(plain);
    }

    /// <summary>Returns the id that a name means, or the name itself, so that a check tells several that it may mean apart.</summary>
    public string IdOf(string file, string text, CellPlace place)
    {
        var name = Plain(references, file, text);
        if (references.IdsOf(file, name) is { Count: > 0 } ids)
        {
            return ids is [var one] ? one : name;
        }

        if (file == "documents" || (areAllowed && !isCreating && !NeverCreated.Contains(file)))
        {
            return name;
        }

        var key = (file, Folding.Key(name));
        if (!unknown.TryGetValue(key, out var found))
        {
            unknown[key] = found = new Unknown(name, place, isCreating && !NeverCreated.Contains(file) ? Create(file, name) : null);
        }

        found.Count++;
        return found.Id ?? name;
    }

    /// <summary>Tells each name that has no entry once: how often, where first, what is near, and the line that would add it.</summary>
    public void Report(ImportReport report)
    {
        foreach (var ((file, _), name) in unknown.Where(entry => entry.Value.Id is null))
        {
            var nearest = NearestNames.Of(name.Name, references.Spellings(file));
            var near =
                nearest.Count == 0 && NeverCreated.Contains(file)
                    ? $"; there are: {string.Join(", ", references.Entries(file).Select(entry => entry.Id).Order(StringComparer.Ordinal))}"
                    : NearestNames.Ending(nearest);
            var line = NeverCreated.Contains(file)
                ? ""
                : $"; to add it there: - {{id: {IdFor(name.Name, file)}, name: {Yaml.Text(name.Name)}}}";
            var cells = $"{name.Count} {(name.Count == 1 ? "cell" : "cells")}";
            var commas = name.Name.Contains(',', StringComparison.Ordinal) ? "; if it is several names, in a map: list: \",\"" : "";
            report.Add(
                ImportFindings.Name,
                $"\"{name.Name}\" is no entry of authorities/{file}.yml: {cells}, first {name.First}{near}{line}{commas}"
            );
        }
    }

    private static string IdFor(string name, string file) => EntryIds.Free(name, EntryIds.WordOf(file), _ => false);

    private string Create(string file, string name)
    {
        if (!created.TryGetValue(file, out var entries))
        {
            created[file] = entries = [];
        }

        var id = EntryIds.Free(name, EntryIds.WordOf(file), taken =>
            references.IdsOf(file, taken).Count > 0 || entries.Exists(entry => entry["id"]!.ToString() == taken)
        );
        entries.Add(EntryOf(id, name));
        return id;
    }

    private static JsonObject EntryOf(string id, string name) => new() { ["id"] = id, ["name"] = SourceText.OneLine(name) };

    private sealed record Unknown(string Name, CellPlace First, string? Id)
    {
        public int Count { get; set; }
    }
}
