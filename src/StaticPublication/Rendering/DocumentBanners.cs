namespace StaticPublication.Rendering;

/// <summary>What a reader must know about a document before reading it.</summary>
internal static class DocumentBanners
{
    /// <summary>Returns the line below the title. For a document that is not a question: date and issuers. For a question: who asked whom
    /// and when, why it ended without an answer. For both: the origin of the title.</summary>
    public static Html Byline(PageRenderer renderer, Document document)
    {
        var parts = new List<Html>();
        if (document.Status == Status.None)
        {
            var issuers = document.Issuers().Select(issuer => Phrases.Link(renderer.Addresses.Of(issuer), issuer.Name));
            parts.Add(
                Phrases.Joined(renderer.Strings["format.list_separator"], issuers.Prepend(renderer.Phrases.Time(document.Published)))
            );
        }
        else
        {
            parts.AddRange(Asked(renderer, document));
        }

        if (StatusWords.Ending(document) is { } ending)
        {
            parts.AddRange(Reason(renderer, ending));
        }

        if (document.TitleOrigin != TitleOrigin.Source)
        {
            parts.Add(
                Phrases.Text(
                    renderer.Strings[document.TitleOrigin == TitleOrigin.Extracted ? "banner.title_extracted" : "banner.title_editorial"]
                )
            );
        }

        return Phrases.Joined(" · ", parts);
    }

    /// <summary>Returns the banners, most important first.</summary>
    public static IReadOnlyList<Html> Of(PageRenderer renderer, Document document, Link? newer)
    {
        var banners = new List<Html>();
        if (newer is not null)
        {
            banners.Add(Phrases.Joined(" ", [Phrases.Text(renderer.Strings["banner.replaced"]), Phrases.Link(newer.Address, newer.Name)]));
        }

        if (document.IsNotice)
        {
            banners.Add(Notice(renderer, document.Source));
        }

        if (document.Events.LastOrDefault(e => e.Type == EventType.Corrected) is { } corrected)
        {
            banners.Add(renderer.Phrases.Say("banner.corrected", ("date", renderer.Phrases.Time(corrected.On))));
        }

        banners.AddRange(Unresolved(document).Select(name => renderer.Phrases.Say("banner.unresolved", ("name", name))));
        if (document.IndexingForbidden)
        {
            banners.Add(Phrases.Text(renderer.Strings["banner.not_indexed"]));
        }

        return banners;
    }

    private static IEnumerable<Html> Asked(PageRenderer renderer, Document document)
    {
        yield return renderer.Phrases.Say(
            document.Published.IsWhole ? "document.asked_on" : "document.asked_in",
            ("date", renderer.Phrases.Time(document.Published))
        );
        if (document.Authors.Count > 0)
        {
            yield return Phrases.Text(
                string.Join(renderer.Strings["format.list_separator"], document.Authors.Select(author => author.Author.Name))
            );
        }

        if (document.Ministries.Asked?.Ministry is { } asked)
        {
            yield return renderer.Phrases.Say("format.label", ("label", renderer.Strings["document.asked"]), ("value", asked.Name));
        }
    }

    private static IEnumerable<Html> Reason(PageRenderer renderer, Event ending)
    {
        if (ending.Reason is { } reason)
        {
            yield return renderer.Phrases.Say("delay.sentence_reason", ("reason", reason));
        }

        if (StatusWords.Code(renderer.Strings, ending) is { } code)
        {
            yield return Phrases.Text(code);
        }
    }

    private static Html Notice(PageRenderer renderer, Source source)
    {
        var notice = Phrases.Text(renderer.Strings["banner.notice"]);
        return source.Url is not { } url
            ? notice
            : Phrases.Joined(
                " ",
                [
                    notice,
                    Phrases.Link(
                        url,
                        source.Publisher is { } publisher
                            ? renderer.Strings.Fill("banner.notice_link", ("publisher", publisher))
                            : renderer.Strings["document.source_link"]
                    ),
                ]
            );
    }

    // Ministries come first.
    private static IEnumerable<string> Unresolved(Document document) =>
        document
            .Named()
            .Select(named => named.Authority)
            .Where(authority => authority.Created)
            .OrderBy(authority => authority is not Ministry)
            .Select(authority => authority.Name)
            .Distinct(StringComparer.Ordinal);
}
