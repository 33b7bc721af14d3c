using StaticPublication.Storage;

namespace StaticPublication.Resolving;

/// <summary>Combines checked and linked documents in a catalogue, and derives what depends on all of them.</summary>
internal static class Cataloguing
{
    /// <summary>Returns the catalogue of a publication without errors.</summary>
    public static Catalogue Catalogue(
        SiteContext context,
        DateOnly asOf,
        IReadOnlyList<LinkedDocument> linked,
        IReadOnlyList<Fault> warnings,
        RecordStore store,
        int threads
    )
    {
        var documents = Documents(context, asOf, linked, new Warnings(warnings), threads);
        var authorities = Sorted(context.References);
        var seats = new Seats(documents, authorities.Groups);
        var listings = new Listings(documents, authorities, seats, context.Site.Scope).All(threads);
        var same = new AnswerComparing(documents).All();
        return new Catalogue
        {
            Site = context.Site,
            AsOf = asOf,
            Documents = documents,
            Authorities = authorities,
            Listings = listings,
            Seats = seats,
            Connections = new Connecting(documents, listings, same).All(threads),
            SameAnswers = same,
            Mentions = Mentions(documents),
            Pages = [.. context.Pages.OrderBy(page => page.Order).ThenBy(page => page.Name, StringComparer.Ordinal)],
            Tombstones =
            [
                .. context
                    .Tombstones.OrderBy(t => t.Id ?? "", StringComparer.Ordinal)
                    .ThenBy(t => t.Addresses.Count > 0 ? t.Addresses[0] : "", StringComparer.Ordinal),
            ],
            Warnings = warnings,
            Store = store,
        };
    }

    private static Document[] Documents(
        SiteContext context,
        DateOnly asOf,
        IEnumerable<LinkedDocument> linked,
        Warnings warnings,
        int threads
    )
    {
        var created = context.Site.CreateUnknownAuthorities ? new CreatedAuthorities(context.References) : null;
        var ordered = linked
            .OrderBy(document => document.Published.FirstDay)
            .ThenBy(document => document.Id, StringComparer.Ordinal)
            .ToArray();
        var documents = new Document[ordered.Length];
        Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, number =>
        {
            var document = ordered[number];
            var (status, rule) = (StatusOf(document), context.Site.AnswerRules.For(document));
            documents[number] = new Document(created?.In(document) ?? document)
            {
                Status = status,
                CutOff = asOf,
                AnswerRule = rule,
                Overdue = status == Status.Pending && asOf > rule?.DueOn(document.Published.FirstDay),
                Warnings = warnings.Of(document),
            };
        });
        return documents;
    }

    private static Status StatusOf(LinkedDocument document) =>
        document.Kind.Answerable
            ? Statuses.Of([.. document.Events.Select(happened => happened.Type)], document.Texts.Select(text => text.Role))
            : Status.None;

    private static Authorities Sorted(References references) =>
        new()
        {
            Kinds = BySortKey(references.Kinds.All),
            Ministries = BySortKey(references.Ministries.All),
            Portfolios = BySortKey(references.Portfolios.All),
            Authors = BySortKey(references.Authors.All),
            Programmes = BySortKey(references.Programmes.All),
            Organisations = BySortKey(references.Organisations.All),
            Headings = BySortKey(references.Headings.All),
            Groups = BySortKey(references.Groups.All),
            Licences = BySortKey(references.Licences.All),
            Legislatures = BySortKey(references.Legislatures),
            Links = [.. references.Links.Select(link => link with { To = references.Merged(link.To) })],
        };

    private static T[] BySortKey<T>(IEnumerable<T> entries)
        where T : Authority =>
        [.. entries.OrderBy(entry => entry.SortKey, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    private static IEnumerable<string> Mentioned(Document document) =>
        document.Named().Where(named => named.As == NamedAs.Person).Select(named => named.Authority.Id).Distinct();

    private static SortedDictionary<string, IReadOnlyList<int>> Mentions(Document[] documents)
    {
        var mentions = new SortedDictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        for (var number = documents.Length - 1; number >= 0; number--)
        {
            foreach (var person in Mentioned(documents[number]))
            {
                mentions.TryAdd(person, new List<int>());
                ((List<int>)mentions[person]).Add(number);
            }
        }

        return mentions;
    }
}
