using System.Text.Json;

namespace StaticPublication.Tests.Searching;

/// <summary>What records say, and the authorities that they name.</summary>
internal sealed partial class Corpus
{
    private Authorship[] AuthorsOf(JsonElement record) =>
        [
            .. List(record, "authors")
                .Select(author => new Authorship(
                    AuthorOf(Text(author, "author")!),
                    null,
                    Text(author, "group"),
                    null,
                    Text(author, "constituency"),
                    null
                )),
        ];

    private static Dictionary<string, string> IdentifiersOf(JsonElement record) =>
        record.TryGetProperty("identifiers", out var identifiers)
            ? identifiers.EnumerateObject().ToDictionary(scheme => scheme.Name, scheme => scheme.Value.GetString()!)
            : [];

    private static Event[] EventsOf(JsonElement record) =>
        [
            .. List(record, "events")
                .Where(happened => Text(happened, "on") is not null)
                .Select(happened =>
                    PartialDate.TryParse(Text(happened, "on")!, out var day)
                        ? new Event(EventTypes.Of(Text(happened, "type")!), day, Text(happened, "page"))
                        : throw new FormatException(Text(happened, "on"))
                ),
        ];

    private static Status StatusOf(JsonElement record) =>
        List(record, "events").Any(e => Text(e, "type") == "answered") ? Status.Answered
        : List(record, "events").Any(e => Text(e, "type") == "withdrawn") ? Status.Withdrawn
        : Status.Pending;

    private static DatedName[] Names(string[] names) => [.. names.Select(name => new DatedName(name, null, null, null))];

    private static string Readable(string id) => id.Replace('-', ' ');

    private Author AuthorOf(string id) => _authors.TryGetValue(id, out var known) ? known : AddAuthor(id, Readable(id));

    private Ministry MinistryOf(string id) => _ministries.TryGetValue(id, out var known) ? known : AddMinistry(id, Readable(id));

    private Portfolio PortfolioOf(string id) => Known(_portfolios, id, () => new Portfolio(new AuthorityEntry(id, Readable(id))));

    private Programme ProgrammeOf(string id) => _programmes.TryGetValue(id, out var known) ? known : AddProgramme(id, Readable(id));

    private Heading HeadingOf(string id) => Known(_headings, id, () => new Heading(new AuthorityEntry(id, Readable(id))));

    private Kind KindOf(string id) => Known(_kinds, id, () => new Kind(new AuthorityEntry(id, Readable(id)))
            {
                Plural = Readable(id),
                Code = id == "question-ecrite" ? "QE" : null,
                Answerable = true,
            });

    private static T Known<T>(Dictionary<string, T> known, string id, Func<T> make) =>
        known.TryGetValue(id, out var found) ? found : known[id] = make();

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator List(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) ? value.EnumerateArray() : default;
}
