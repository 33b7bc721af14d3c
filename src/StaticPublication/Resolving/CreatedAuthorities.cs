namespace StaticPublication.Resolving;

/// <summary>Puts authorities made from printed names into documents as all records together make them: while a document is read nobody
/// knows yet which spelling of a name will be the first.</summary>
internal sealed class CreatedAuthorities(References references)
{
    /// <summary>The document; the same one where it names none of them.</summary>
    public LinkedDocument In(LinkedDocument document) =>
        document.Named().All(named => !named.Authority.Created)
            ? document
            : document with
            {
                Authors = [.. document.Authors.Select(authorship => authorship with { Author = references.Merged(authorship.Author) })],
                People = [.. document.People.Select(appearance => appearance with { Person = references.Merged(appearance.Person) })],
                Organisations =
                [
                    .. document.Organisations.Select(involvement =>
                        involvement with
                        {
                            Organisation = references.Merged(involvement.Organisation),
                        }
                    ),
                ],
                Ministries = In(document.Ministries),
                Programmes = [.. document.Programmes.Select(references.Merged)],
                Heading = document.Heading is { } heading ? references.Merged(heading) : null,
                Events = [.. document.Events.Select(happened => happened with { Ministry = In(happened.Ministry) })],
            };

    private Addressees In(Addressees named) =>
        new(
            In(named.Asked),
            [.. named.Attributed.Select(In).OfType<Addressing>()],
            In(named.Answering),
            [.. named.Concerned.Select(In).OfType<Addressing>()]
        );

    private Addressing? In(Addressing? named) => named is null ? null : named with { Ministry = references.Merged(named.Ministry) };
}
