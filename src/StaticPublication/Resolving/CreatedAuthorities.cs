namespace StaticPublication.Resolving;

/// <summary>Replaces authorities that were created from printed names by those that all records together give: while a document is read, it
/// is not known which spelling of a name comes first.</summary>
internal sealed class CreatedAuthorities(References references)
{
    /// <summary>Returns the document with its authorities replaced; the same instance if it names no such authority.</summary>
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
