using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>Authors whom only records have made, which are made again whenever something was imported: so that neither their ids nor their
/// names depend on what came first.</summary>
internal sealed partial class AuthorTable
{
    private static readonly string[] MadeFields = ["id", "name", "names", "identifiers", "description"];

    private readonly List<JsonObject> aside = [];
    private readonly List<(JsonObject Entry, JsonObject Before)> carried = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    // The names that records print of each author, by reference.
    private readonly Dictionary<(string Scheme, string Reference), HashSet<string>> printed = [];

    /// <summary>Says whether anything but imported questions names an entry. Null if that is not asked.</summary>
    public Func<JsonObject, bool>? IsUsed { get; init; }

    /// <summary>Gives the imported questions that name an entry by its id.</summary>
    public Func<string, IReadOnlyList<Mention>> MentionsOf { get; init; } = _ => [];

    /// <summary>Sets the entries that only records have made apart, until a record or a list makes them again.</summary>
    public void SetAside()
    {
        foreach (var entry in list.Entries.Where(IsAsMade).ToList())
        {
            list.Remove(entry);
            aside.Add(entry);
        }

        byReference.Clear();
        byId.Clear();
        byName.Clear();
        list.Entries.ForEach(Index);
    }

    /// <summary>Gives an author what an official list says, and makes the entry if there is none.</summary>
    public JsonObject State(string scheme, string reference, JsonObject says, HandEdits edits, ImportReport report)
    {
        var name = says["name"]!.ToString();
        var entry = Find(scheme, reference) ?? Merged(scheme, name, reference);
        var known = entry;
        if (entry is null)
        {
            var before = TakeAside(scheme, reference) ?? TakeMeant(scheme, name, says);
            entry = new JsonObject { ["id"] = KeptId(before) ?? FreeId(name, (scheme, reference), says), ["name"] = name };
            Add(entry, isNamed: false);
            Carry(before, entry, null);
            TellHeld(entry, scheme, says, report);
        }

        says.Insert(0, "id", Id(entry));
        edits.Keep(says, known, made: known is null ? null : made.Of(known));
        SetName(entry, (scheme, reference), says["name"]?.ToString() ?? name);
        AuthorityEntries.Set(entry, says);
        byReference[(scheme, reference)] = entry;
        return entry;
    }

    /// <summary>Says of an entry of this table that it is no longer named.</summary>
    /// <param name="wereNamed">Ids that imported records named before.</param>
    public void Unname(IReadOnlySet<string> wereNamed)
    {
        foreach (var entry in list.Entries.Where(entry => entry["identifiers"] is JsonObject { Count: > 0 } && !IsFromRecords(entry)))
        {
            if (wereNamed.Contains(Id(entry)) && !named.Contains(Id(entry)) && IsUsed?.Invoke(entry) != true)
            {
                list.Unname(entry);
            }
        }
    }

    /// <summary>Drops the entries that are set apart and that nothing names. Names that a person added stay: those that no record
    /// prints.</summary>
    /// <param name="replaced">Whom records name in their place.</param>
    /// <param name="report">Is told of those that stay because a person has changed them.</param>
    public void DropUnused(ReplacedIds replaced, ImportReport report)
    {
        aside.RemoveAll(entry => IsUsed?.Invoke(entry) != true);
        foreach (var (entry, before) in carried)
        {
            var known = Names(entry);
            foreach (var (scheme, reference) in entry["identifiers"] as JsonObject ?? [])
            {
                known.UnionWith(printed.GetValueOrDefault((scheme, reference!.GetValue<string>())) ?? []);
            }

            var own = (before["names"] as JsonArray ?? []).Where(name => NameIn(name) is { } one && !known.Contains(Folding.Key(one)));
            if (own.Select(name => name!.DeepClone()).ToArray() is { Length: > 0 } names)
            {
                entry["names"] = new JsonArray([.. (entry["names"] as JsonArray ?? []).Select(name => name!.DeepClone()), .. names]);
            }
        }

        PutBack();
        replaced.Place("author", list, entry => !named.Contains(Id(entry)) && made.Of(entry) is not null, report);
    }

    /// <summary>What records made of the authors whose ids a person has changed.</summary>
    public IEnumerable<JsonObject> Renamed => made.Renamed;

    // What a person has changed of an entry since is that person's.
    private bool IsAsMade(JsonObject entry) => IsFromRecords(entry) && !FormerIds.Of(entry).Any() && made.Of(entry) is null;

    /// <summary>Whether only records have made an entry.</summary>
    public bool IsFromRecords(JsonObject entry) => DescriptionAsMade(entry) is Unknown or FromRecords;

    // What a person wrote in its place changes nothing of where the entry is from.
    private string? DescriptionAsMade(JsonObject entry) => Note(made.Of(entry) ?? entry);

    // Imports of before said it in other words.
    private static string? Note(JsonObject entry) =>
        entry["description"]?.GetValue<string>() switch
        {
            "Nom tiré de sa référence, et non du fichier officiel des acteurs." => Unknown,
            "Nom tiré de ses questions, et non du fichier officiel des acteurs." => FromRecords,
            var description => description,
        };

    private void Name(JsonObject entry)
    {
        list.Name(entry);
        named.Add(Id(entry));
    }

    private void Note(string scheme, string? reference, string? name)
    {
        if (reference is not null && name is not null)
        {
            printed.TryAdd((scheme, reference), new(StringComparer.Ordinal));
            printed[(scheme, reference)].Add(Folding.Key(name));
        }
    }

    private JsonObject? TakeAside(string scheme, string? referenceOrName)
    {
        var before = aside.Find(entry =>
            entry["identifiers"] is JsonObject { Count: > 0 } known
                ? known[scheme]?.GetValue<string>() == referenceOrName
                : referenceOrName is not null && Names(entry).Contains(Folding.Key(referenceOrName))
        );
        if (before is not null)
        {
            aside.Remove(before);
        }

        return before;
    }

    // What a person has written names the entry by its id.
    private string? KeptId(JsonObject? before) =>
        before is not null && !byId.ContainsKey(Id(before)) && IsUsed?.Invoke(before) == true ? Id(before) : null;

    private void Carry(JsonObject? before, JsonObject entry, string? unnamedReference)
    {
        foreach (var (key, value) in before?.ToList() ?? [])
        {
            if (!MadeFields.Contains(key))
            {
                entry.TryAdd(key, value?.DeepClone());
            }
        }

        // The name that a debate gave, where records print none.
        if (
            unnamedReference is not null
            && entry["name"]?.GetValue<string>() == unnamedReference
            && before?["name"]?.GetValue<string>() is { } spoken
            && spoken != unnamedReference
        )
        {
            entry["name"] = spoken;
            entry["description"] = FromRecords;
        }

        if (before is not null)
        {
            carried.Add((entry, before));
        }
    }

    private static string? NameIn(JsonNode? item) => item is JsonObject named ? named["name"]?.GetValue<string>() : null;

    private void PutBack()
    {
        // Those that other files name come first to their ids.
        foreach (var entry in aside.OrderByDescending(entry => IsUsed?.Invoke(entry) == true))
        {
            entry["id"] = IsTaken(Id(entry)) ? EntryIds.Free(Id(entry), "auteur", IsTaken) : Id(entry);
            list.Add(entry, isNamed: true);
            Index(entry);
        }

        aside.Clear();
    }
}
