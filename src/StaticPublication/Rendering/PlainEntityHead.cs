namespace StaticPublication.Rendering;

/// <summary>The head of the list of a heading, kind or organisation.</summary>
internal static class PlainEntityHead
{
    public static SubjectHead Of(PageRenderer renderer, Listing listing, Authority entity)
    {
        var strings = renderer.Strings;
        var title = entity.Title();
        var url = entity switch
        {
            Heading heading => heading.Url,
            Organisation organisation => organisation.Url,
            _ => null,
        };
        var head = new EntityHead
        {
            Overline = entity.Overline(strings),
            Title = title,
            Quiet = SubjectHead.Summary(renderer, listing),
            Created = entity.Created,
            Prose = EntityFacts.Prose(renderer, entity.Description),
            Facts = [.. EntityFacts.Elsewhere(renderer, entity, url)],
            TimelineHeading = strings["entity.former_names"],
            Timeline = EntityFacts.Names(renderer, entity),
        };
        return new SubjectHead
        {
            Title = title,
            Overline = head.Overline,
            IsName = true,
            Trail = SubjectHead.TrailOf(renderer, renderer.LinkTo(Sections.Of(entity)!.Key)),
            Section = "",
            Description = $"{title}. {SubjectHead.Summary(renderer, listing).Text}",
            Html = renderer.Templates.Print("parts/entity", head),
            Nodes =
                entity is Organisation
                    ? json => JsonLd.Authority(json, "Organization", entity, renderer.Addresses.Absolute(renderer.Addresses.Of(entity)))
                    : null,
        };
    }
}
