namespace StaticPublication.Rendering;

/// <summary>What a reader must know about a document before reading it.</summary>
public static class DocumentBanners
{
    /// <summary>The quiet line below the title: date and issuers of what is no question, who asked whom and when, reason of an ending,
    /// origin of the title.</summary>
    public static Html Byline(Press press, Document document)
    {
        var parts = new List<Html>();
        if (document.Status == Status.None)
        {
            var issuers = document
                .Organisations.Where(part => part.Role is "issuer" or "author")
                .Select(part => Phrases.Link(press.Addresses.Of(part.Organisation), part.Organisation.Name));
            parts.Add(Phrases.Joined(press.Strings["format.list_separator"], issuers.Prepend(press.Phrases.Time(document.Published))));
        }
        else
        {
            parts.AddRange(Asked(press, document));
        }

        if (StatusWords.Ending(document) is { } ending)
        {
            parts.AddRange(Reason(press, ending));
        }

        if (document.TitleOrigin != TitleOrigin.Source)
        {
            parts.Add(
                Phrases.Text(
                    press.Strings[document.TitleOrigin == TitleOrigin.Extracted ? "banner.title_extracted" : "banner.title_editorial"]
                )
            );
        }

        return Phrases.Joined(" · ", parts);
    }

    /// <summary>Banners, weightiest first.</summary>
    public static IReadOnlyList<Html> Of(Press press, Document document, Link? newer)
    {
        var banners = new List<Html>();
        if (newer is not null)
        {
            banners.Add(Phrases.Joined(" ", [Phrases.Text(press.Strings["banner.replaced"]), Phrases.Link(newer.Address, newer.Name)]));
        }

        if (document.IsNotice)
        {
            banners.Add(Notice(press, document.Source));
        }

        if (document.Events.LastOrDefault(e => e.Type == EventType.Corrected) is { } corrected)
        {
            banners.Add(press.Phrases.Say("banner.corrected", ("date", press.Phrases.Time(corrected.On))));
        }

        banners.AddRange(Unresolved(document).Select(name => press.Phrases.Say("banner.unresolved", ("name", name))));
        if (document.PublishedNote is { } note)
        {
            banners.Add(press.Phrases.Say("banner.date_inferred", ("note", note)));
        }

        if (document.IndexingForbidden)
        {
            banners.Add(Phrases.Text(press.Strings["banner.not_indexed"]));
        }

        return banners;
    }

    private static IEnumerable<Html> Asked(Press press, Document document)
    {
        yield return press.Phrases.Say(
            document.Published.IsWhole ? "document.asked_on" : "document.asked_in",
            ("date", press.Phrases.Time(document.Published))
        );
        if (document.Authors.Count > 0)
        {
            yield return Phrases.Text(
                string.Join(press.Strings["format.list_separator"], document.Authors.Select(author => author.Author.Name))
            );
        }

        if (document.Ministries.Asked?.Ministry is { } asked)
        {
            yield return press.Phrases.Say("format.label", ("label", press.Strings["document.asked"]), ("value", asked.Name));
        }
    }

    private static IEnumerable<Html> Reason(Press press, Event ending)
    {
        if (ending.Reason is { } reason)
        {
            yield return press.Phrases.Say("delay.sentence_reason", ("reason", reason));
        }

        if (ending.Code is { } code)
        {
            yield return press.Phrases.Say("delay.sentence_code", ("code", code));
        }
    }

    private static Html Notice(Press press, Source source)
    {
        var notice = Phrases.Text(press.Strings["banner.notice"]);
        return source.Url is not { } url
            ? notice
            : Phrases.Joined(
                " ",
                [
                    notice,
                    Phrases.Link(
                        url,
                        source.Publisher is { } publisher
                            ? press.Strings.Fill("banner.notice_link", ("publisher", publisher))
                            : press.Strings["document.source_link"]
                    ),
                ]
            );
    }

    private static IEnumerable<string> Unresolved(Document document) =>
        document
            .Ministries.All.Cast<Authority>()
            .Concat(document.Authors.Select(author => author.Author))
            .Concat(document.People.Select(person => person.Person))
            .Concat(document.Organisations.Select(part => part.Organisation))
            .Concat(document.Programmes)
            .Append(document.Heading)
            .OfType<Authority>()
            .Where(authority => authority.Created)
            .Select(authority => authority.Name)
            .Distinct(StringComparer.Ordinal);
}
