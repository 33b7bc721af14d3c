namespace StaticPublication.Rendering;

/// <summary>What a reader must know about a document before reading it.</summary>
internal static class DocumentBanners
{
    /// <summary>Returns the line below the title, the one place that tells when it was published, who wrote it and, of a question, whom it
    /// asks; then why a question ended without an answer, and the origin of the title.</summary>
    public static Html Byline(PageRenderer renderer, Document document)
    {
        var parts = new List<Html>();
        parts.AddRange(Asked(renderer, document));
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
        var published = renderer.Phrases.Time(document.Published);
        yield return document.Status == Status.None
            ? published
            : renderer.Phrases.Say(document.Published.IsWhole ? "document.asked_on" : "document.asked_in", ("date", published));
        foreach (var author in document.Authors)
        {
            yield return AuthorOf(renderer, author);
        }

        foreach (var issuer in document.Authors.Count > 0 ? [] : document.Issuers())
        {
            yield return Phrases.Link(renderer.Addresses.Of(issuer), issuer.Name);
        }

        if (document.Ministries.Asked is { } asked)
        {
            var name = Phrases.Link(renderer.Addresses.Of(asked.Ministry), asked.Ministry.Name);
            yield return renderer.Phrases.Say(
                "format.label",
                ("label", renderer.Strings["document.asked"]),
                (
                    "value",
                    WithSmall(
                        renderer,
                        name,
                        DocumentFacts.Small(renderer, OtherDay(renderer, document, asked), asked.Printed, asked.Ministry.Name)
                    )
                )
            );
        }
    }

    // « Anne Roche (rapporteure, imprimé « Roche A. »), Groupe, 2e circonscription ».
    private static Html AuthorOf(PageRenderer renderer, Authorship author)
    {
        var name = Phrases.Link(renderer.Addresses.Of(author.Author), author.Author.Name);
        var small = DocumentFacts.Small(renderer, author.Role, author.Printed, author.Author.Name);
        return Phrases.Joined(
            renderer.Strings["format.list_separator"],
            SeatLinks.Of(renderer, author).Prepend(WithSmall(renderer, name, small))
        );
    }

    private static string? OtherDay(PageRenderer renderer, Document document, Addressing asked) =>
        asked.On is { } on && on != document.Published.FirstDay ? renderer.Strings.Date(on) : null;

    private static Html WithSmall(PageRenderer renderer, Html name, string? small) =>
        small is null ? name : renderer.Phrases.Say("format.in_brackets", ("text", name), ("more", small));

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
