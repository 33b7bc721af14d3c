namespace StaticPublication;

/// <summary>The role in which a document names an authority.</summary>
internal enum NamedAs
{
    /// <summary>Its kind.</summary>
    Kind,

    Author,

    /// <summary>The group of an author.</summary>
    Group,

    /// <summary>A person other than the authors.</summary>
    Person,

    /// <summary>An organisation involved in it.</summary>
    Organisation,

    /// <summary>A ministry asked, attributed, answering or concerned. One with several of these roles is named once.</summary>
    Ministry,

    /// <summary>The ministry of an event.</summary>
    EventMinistry,

    /// <summary>A programme that it is about.</summary>
    Programme,

    Heading,

    /// <summary>The licence of its source.</summary>
    Licence,
}

/// <summary>An authority that a document names, with its role.</summary>
internal readonly record struct NamedAuthority(Authority Authority, NamedAs As);

/// <summary>The authorities that a document names. Every other such list must be a subset of this one.</summary>
internal static class NamedAuthorities
{
    /// <summary>Returns all of them, as often as they are listed.</summary>
    public static IEnumerable<NamedAuthority> Named(this LinkedDocument document)
    {
        yield return new NamedAuthority(document.Kind, NamedAs.Kind);
        foreach (var named in Persons(document))
        {
            yield return named;
        }

        foreach (var ministry in document.Ministries.All)
        {
            yield return new NamedAuthority(ministry, NamedAs.Ministry);
        }

        foreach (var happened in document.Events)
        {
            if (happened.Ministry is { } addressing)
            {
                yield return new NamedAuthority(addressing.Ministry, NamedAs.EventMinistry);
            }
        }

        foreach (var programme in document.Programmes)
        {
            yield return new NamedAuthority(programme, NamedAs.Programme);
        }

        if (document.Heading is { } heading)
        {
            yield return new NamedAuthority(heading, NamedAs.Heading);
        }

        yield return new NamedAuthority(document.Source.Licence, NamedAs.Licence);
    }

    // Returns people and organisations.
    private static IEnumerable<NamedAuthority> Persons(LinkedDocument document)
    {
        foreach (var authorship in document.Authors)
        {
            yield return new NamedAuthority(authorship.Author, NamedAs.Author);
            if (authorship.Group is { } group)
            {
                yield return new NamedAuthority(group, NamedAs.Group);
            }
        }

        foreach (var appearance in document.People)
        {
            yield return new NamedAuthority(appearance.Person, NamedAs.Person);
        }

        foreach (var involvement in document.Organisations)
        {
            yield return new NamedAuthority(involvement.Organisation, NamedAs.Organisation);
        }
    }
}
