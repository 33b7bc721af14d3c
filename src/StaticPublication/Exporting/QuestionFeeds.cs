using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>atom.xml</c> of each question that waits or has just ended: everything that happened to it, newest first.</summary>
internal static class QuestionFeeds
{
    public static readonly Export Export = new("question_atom", "application/atom+xml", Files)
    {
        Product = Products.QuestionFeeds,
        Needs = Scope.Answers,
    };

    private static IEnumerable<ExportFile> Files(Release release) =>
        Enumerable
            .Range(0, release.Catalogue.Documents.Count)
            .Where(number => QuestionFeed.IsOf(release.Catalogue.Site, release.Catalogue.Documents[number]))
            .Select(number =>
            {
                var address = release.Edition.Addresses.Document(release.Catalogue.Documents[number]);
                var path = release.Edition.Addresses.FileOf(Addresses.Beside(address, QuestionFeed.File));
                var feed = new Lazy<Feed>(() => FeedOf(release, number));
                return new OutputFile(path, () => feed.Value.DependsOn, stream => AtomXml.Write(stream, feed.Value))
                {
                    Subject = () => release.Edition.Subjects.Of(number),
                };
            })
            .Select(file => new ExportFile(file, 1));

    private static Feed FeedOf(Release release, int number)
    {
        var (edition, addresses, document) = (release.Edition, release.Edition.Addresses, release.Catalogue.Documents[number]);
        var address = addresses.Document(document);
        var happened = Happened(document).ToList();
        return new Feed(
            edition.Site,
            $"tag:{edition.Site.Authority}:{address}:feed",
            address,
            addresses.Absolute(address),
            addresses.Absolute(Addresses.Beside(address, QuestionFeed.File)),
            edition.Strings.Fill("feed.question", ("title", document.Title)),
            happened[0].On,
            Fingerprint.Combine(
                release.SiteHash,
                FeedLook.Of(edition).Hash,
                FeedEntries.WordsHash(edition),
                Fingerprint.Combine([.. happened.Select(e => WordsOf(release, document, e.Type)), edition.Strings["feed.question"]]),
                release.Documents.Hash([number])
            ),
            happened.Count,
            happened.Select((e, index) => EntryOf(release, number, e, isLast: index == 0))
        )
        {
            Look = FeedLook.Of(edition),
        };
    }

    // The newest entry tells what the question and its answer say; those before it what happened.
    private static FeedEntry EntryOf(Release release, int number, (EventType Type, DateOnly On) happened, bool isLast)
    {
        var words = WordsOf(release, release.Catalogue.Documents[number], happened.Type);
        var entry = FeedEntries.OfEvent(release, number, happened.Type, happened.On, words);
        return isLast ? entry : entry with { Summary = words };
    }

    // Newest first; what is dated after the cut-off is likely to be mistyped. The publication is told even where no event does.
    private static IEnumerable<(EventType Type, DateOnly On)> Happened(Document document) =>
        document
            .Events.Where(happened => happened.On.FirstDay <= document.CutOff)
            .Select(happened => (happened.Type, On: happened.On.FirstDay))
            .Append((Type: EventType.Published, On: Earlier(document.Published.FirstDay, document.CutOff)))
            .DistinctBy(happened => (happened.Type, happened.Type == EventType.Published ? default : happened.On))
            .OrderByDescending(happened => happened.On)
            .ThenByDescending(happened => happened.Type);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static string WordsOf(Release release, Document document, EventType type) =>
        document.Kind.Events.FirstOrDefault(known => known.Type == type.Word()) is { } own ? own.Label
        : type == EventType.Published ? release.Edition.Strings["event.published_question"]
        : release.Edition.Strings[$"event.{type.Word()}"];
}
