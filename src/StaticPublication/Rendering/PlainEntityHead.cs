namespace StaticPublication.Rendering;

/// <summary>A heading, kind or organisation above its documents.</summary>
public static class PlainEntityHead
{
    /// <summary>The head of such a list.</summary>
    public static SubjectHead Of(Press press, Listing listing, Authority entity)
    {
        var strings = press.Strings;
        var (folder, overline, plural) = entity switch
        {
            Heading => ("rubriques", "heading.overline", "nav.headings"),
            Kind => ("types", "kind.overline", "nav.kinds"),
            _ => ("organisations", "organisation.overline", "nav.organisations"),
        };
        var title = entity is Kind kind ? kind.Plural : entity.Name;
        var url = entity switch
        {
            Heading heading => heading.Url,
            Organisation organisation => organisation.Url,
            _ => null,
        };
        var head = new EntityHead
        {
            Overline = strings[overline],
            Title = title,
            Quiet = SubjectHead.Summary(press, listing),
            Created = entity.Created,
            Prose = EntityFacts.Prose(press, entity.Description),
            Facts = [.. EntityFacts.Elsewhere(press, entity, url)],
            TimelineHeading = strings["entity.former_names"],
            Timeline = EntityFacts.Names(press, entity),
        };
        return new SubjectHead
        {
            Title = title,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(press, new Link(strings[plural], press.Addresses.Page(folder))),
            Section = "",
            Description = $"{title}. {SubjectHead.Summary(press, listing).Text}",
            Html = press.Templates.Print("parts/entity", head),
            Nodes =
                entity is Organisation
                    ? json => JsonLd.Node(json, null, "Organization", entity.Name, press.Addresses.Absolute(press.Addresses.Of(entity)))
                    : null,
        };
    }
}
