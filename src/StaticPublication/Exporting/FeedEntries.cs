using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Makes the entries of feeds.</summary>
internal static class FeedEntries
{
    private static readonly IReadOnlyList<EventType> Titled =
    [
        EventType.Held,
        EventType.Answered,
        EventType.Corrected,
        EventType.Revised,
        EventType.Renewed,
        EventType.Reminded,
    ];

    private static readonly IReadOnlyList<EventType> Ends = [EventType.Withdrawn, EventType.Lapsed, EventType.Closed];

    /// <summary>Hash of the words that entries have from the strings files and the kinds.</summary>
    public static Fingerprint WordsHash(Edition edition)
    {
        var strings = edition.Strings;
        return Fingerprint.Combine([
            strings["document.number"],
            strings["counts.other_authors.other"],
            strings["feed.overdue_entry"],
            strings["feed.answer"],
            .. edition.Catalogue.Authorities.Kinds.Select(kind => TextHeadings.Printed(strings, kind, TextRoles.Answer)),
            .. Titled.Select(type => strings[$"feed.{type.Word()}"]),
            .. Ends.Select(type => strings[$"feed.{type.Word()}.one"] + strings[$"feed.{type.Word()}.other"]),
            .. Statuses.All.Select(status => strings[$"status.{status.Word()}"]),
        ]);
    }

    /// <summary>Returns the entry of an announcement in the feed of an address.</summary>
    public static FeedEntry Of(Release release, string address, Announcement announced) =>
        EventTypes.EndsUnanswered(announced.Type) ? OfEnds(release, address, announced) : OfDocument(release, announced);

    /// <summary>Returns the entry of what happened to a question on a day, in its own feed.</summary>
    public static FeedEntry OfEvent(Release release, int number, EventType type, DateOnly on, string words)
    {
        var entry = OfDocument(release, new Announcement(EventType.Published, on, [number]));
        return entry with
        {
            Id = $"{entry.Id}:{type.Word()}:{DataWords.Of(on)}",
            Title = release.Edition.Strings.Fill("format.label", ("label", words), ("value", entry.Title)),
        };
    }

    /// <summary>Returns the entry of a question that became overdue.</summary>
    public static FeedEntry OfOverdue(Release release, Announcement announced)
    {
        var (strings, entry) = (release.Edition.Strings, OfDocument(release, announced));
        return entry with
        {
            Id = entry.Id + ":overdue",
            Title = strings.Fill("feed.overdue_entry", ("date", strings.Date(announced.On)), ("title", entry.Title)),
        };
    }

    // What happens after the publication has an id of its own: readers would hide an entry that they know.
    private static FeedEntry OfDocument(Release release, Announcement announced)
    {
        var (site, addresses) = (release.Edition.Site, release.Edition.Addresses);
        var document = release.Catalogue.Documents[announced.Numbers[0]];
        var id = $"tag:{site.Authority}:{FirstId(document)}";
        var isTitled = Titled.Contains(announced.Type);
        return new FeedEntry(
            isTitled ? $"{id}:{announced.Type.Word()}:{DataWords.Of(announced.On)}" : id,
            addresses.Absolute(addresses.Document(document)),
            isTitled ? release.Edition.Strings.Fill($"feed.{announced.Type.Word()}", ("title", document.Title)) : document.Title,
            Summary(release, announced.Numbers[0]),
            document.Language,
            announced.On,
            announced.On,
            [.. document.Authors.Select(authorship => authorship.Author.Name)]
        )
        {
            JsonUrl = site.Products.HasFlag(Products.DocumentJson)
                ? addresses.Absolute(Addresses.Beside(addresses.Document(document), "index.json"))
                : null,
        };
    }

    // One entry for a day: dozens of questions end at once, and would fill the feed. A single one is named.
    private static FeedEntry OfEnds(Release release, string address, Announcement announced)
    {
        var (site, addresses, strings) = (release.Edition.Site, release.Edition.Addresses, release.Edition.Strings);
        var documents = announced.Numbers.Select(number => release.Catalogue.Documents[number]).ToList();
        return new FeedEntry(
            $"tag:{site.Authority}:{address}:{announced.Type.Word()}:{DataWords.Of(announced.On)}",
            addresses.Absolute(documents.Count == 1 ? addresses.Document(documents[0]) : address),
            strings
                .Count($"feed.{announced.Type.Word()}", documents.Count)
                .Replace("{date}", strings.Date(announced.On), StringComparison.Ordinal),
            string.Join('\n', documents.Select(document => Line(strings, document) + " – " + document.Title)),
            site.Language,
            announced.On,
            announced.On,
            []
        );
    }

    // The first id that it had stays that of its entries when it is renamed.
    private static string FirstId(Document document) => document.FormerIds is [var first, ..] ? first : document.Id;

    private static string Line(Strings strings, Document document) =>
        document.Kind.Name + (document.Number is { } printed ? " " + strings.Fill("document.number", ("number", printed)) : "");

    private static string Summary(Release release, int number)
    {
        var (strings, document) = (release.Edition.Strings, release.Catalogue.Documents[number]);
        string?[] line =
        [
            Line(strings, document),
            document.WritersIn(strings) is { Length: > 0 } writers ? writers : null,
            document.Ministries.Responsible?.Name,
            document.Status == Status.None ? null : strings[$"status.{document.Status.Word()}"],
        ];
        var texts = release.FeedTexts.Of(number);
        var who = texts.Speaker.Length > 0 ? texts.Speaker : TextHeadings.Printed(strings, document.Kind, TextRoles.Answer);
        string[] paragraphs =
        [
            string.Join(" – ", line.OfType<string>()),
            texts.Lead,
            texts.Answer.Length > 0 ? strings.Fill("feed.answer", ("who", who), ("text", texts.Answer)) : "",
        ];
        return string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
    }
}
