using System.Globalization;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Output;

/// <summary>Looks up whom and what a record of a question names again, from what it states: names, days, and references among its extra
/// fields.</summary>
/// <param name="authors">The authors.</param>
/// <param name="ministries">The ministries.</param>
/// <param name="authorsBefore">The authors whom records name so far, by id.</param>
/// <param name="wereNamed">Takes the ids that records name so far.</param>
internal sealed class SettledRecord(
    AuthorTable authors,
    MinistryTable ministries,
    Dictionary<string, JsonObject> authorsBefore,
    HashSet<string> wereNamed
)
{
    // It has told all of this already.
    private readonly ImportReport untold = new();

    /// <summary>The ids that the last record named, with those that it names now.</summary>
    public HashSet<ReplacedId> Replaced { get; } = [];

    /// <summary>Returns the record as it is to be, or null if it is so already.</summary>
    public string? Settled(string line, string scheme)
    {
        var record = JsonNode.Parse(line)!.AsObject();
        var changed = false;
        Replaced.Clear();
        foreach (var author in Maps(record["authors"]))
        {
            changed |= Author(author, scheme, Text(record, "published"));
        }

        return Ministries(record, scheme) | changed ? record.ToJsonString(SafeJson.Options) : null;
    }

    private bool Author(JsonObject mention, string scheme, string? published)
    {
        if (Text(mention, "author") is not { } id || !authorsBefore.TryGetValue(id, out var before))
        {
            return false;
        }

        wereNamed.Add(id);
        var reference = (before["identifiers"] as JsonObject)?[scheme]?.GetValue<string>();
        // Whom a person wrote has no reference, and is found by the name that the person gave.
        var name = Text(mention, "name") ?? (reference is null ? Text(before, "name") : null);
        return Set(mention, "author", authors.Resolve(scheme, new StatedAuthor(reference, name, null, null), published, untold));
    }

    private bool Ministries(JsonObject record, string scheme)
    {
        var (extra, published) = (record["extra"] as JsonObject ?? [], Text(record, "published"));
        var stated = new StatedMinistries(extra, scheme, ministries);
        var moments = new List<(string? Old, string? On, StatedMinistry Ministry)>();
        var changed = false;
        var addressed = record["ministries"] as JsonObject ?? [];
        if (addressed["asked"] is JsonObject asked)
        {
            changed |= Place(asked, stated.Asked, published);
        }

        foreach (var (rank, one) in Maps(addressed["attributed"]).Index())
        {
            changed |= Place(one, (name, on) => stated.Attributed(name, on, rank, Maps(addressed["attributed"]).Count()), published);
        }

        if (addressed["answering"] is JsonObject answering)
        {
            changed |= Place(answering, stated.Answering, published);
        }

        return Events(record, stated, moments) | changed;

        bool Place(JsonObject mention, Func<string, string?, StatedMinistry> of, string? day)
        {
            var (old, on) = (Text(mention, "ministry"), Text(mention, "on"));
            var ministry = of(Text(mention, "name") ?? old ?? "?", on ?? day);
            moments.Add((old, on, ministry));
            wereNamed.Add(old ?? "");
            return Set(mention, "ministry", ministries.Resolve(ministry, on ?? day, untold));
        }
    }

    // Events name the ministry of an attribution, and no name of their own.
    private bool Events(JsonObject record, StatedMinistries stated, List<(string? Old, string? On, StatedMinistry Ministry)> moments)
    {
        var changed = false;
        var all = Maps(record["events"]).Concat(Maps(record["extra"]?["beforePublication"]));
        foreach (var moment in all.Where(moment => moment.ContainsKey("ministry")))
        {
            var (old, on) = (Text(moment, "ministry"), Text(moment, "on"));
            var same = moments.FindAll(one => one.Old == old) is { Count: > 0 } found ? found : moments;
            if (same.Count > 0)
            {
                var ministry = (same.Find(one => one.On == on) is { Ministry: not null } exact ? exact : same[^1]).Ministry;
                changed |= Set(moment, "ministry", ministries.Resolve(stated.At(ministry, on), on, untold));
            }
        }

        return changed;
    }

    private bool Set(JsonObject mention, string key, string id)
    {
        var before = Text(mention, key);
        if (before == id)
        {
            return false;
        }

        Replaced.Add(new ReplacedId(key, before ?? "?", id));
        mention[key] = id;
        return true;
    }

    private static IEnumerable<JsonObject> Maps(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string? Text(JsonObject map, string key) => map[key]?.GetValue<string>();

    /// <summary>The ministries of one record as its source stated them.</summary>
    private sealed class StatedMinistries(JsonObject extra, string scheme, MinistryTable table)
    {
        private bool IsOfDump => scheme == "senat" && extra.ContainsKey(Senat.SenatColumns.Key);

        public StatedMinistry Asked(string name, string? on) => Stated(name, on, "mindepotid", ["minInt.", "MINI."]);

        public StatedMinistry Attributed(string name, string? on, int rank, int count)
        {
            var place = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{rank}]");
            return Stated(
                name,
                on,
                "mintranid",
                [$"minAttribs.minAttrib{place}.denomination.", $"minAttribs.minAttrib{place}.", $"MINA.ORDRE{place}."]
            );
        }

        public StatedMinistry Answering(string name, string? on)
        {
            var number = extra
                .Where(field =>
                    field.Key.StartsWith("reponse", StringComparison.Ordinal) && field.Key.EndsWith(".minrepid", StringComparison.Ordinal)
                )
                .Select(field => field.Key)
                .LastOrDefault("minrepid1");
            return Stated(name, on, number, []);
        }

        /// <summary>The same ministry on another day.</summary>
        public StatedMinistry At(StatedMinistry ministry, string? on) =>
            ministry.Body is null ? ministry : ministry with { Body = table.BodyOf(ministry.Body.Number, ministry.Name, on) };

        private StatedMinistry Stated(string name, string? on, string number, string[] paths)
        {
            var title = First(paths, "developpe", "DEVELOPPE");
            var reference = First(paths, "organeRef") ?? (First(paths, "ID_MINA", "ID_MINI") is { } id ? $"PO{id}" : null);
            return new StatedMinistry(reference, name, title, IsOfDump ? table.BodyOf(Text(extra, number), name, on) : null);
        }

        private string? First(string[] paths, params string[] names) =>
            paths.SelectMany(path => names.Select(name => Text(extra, path + name))).FirstOrDefault(text => text is not null);
    }
}
