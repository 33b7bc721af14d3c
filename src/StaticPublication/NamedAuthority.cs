namespace StaticPublication;

/// <summary>As what a document names an authority.</summary>
internal enum NamedAs
{
    /// <summary>Its kind.</summary>
    Kind,

    /// <summary>An author.</summary>
    Author,

    /// <summary>The group of an author.</summary>
    Group,

    /// <summary>A person who is not its author.</summary>
    Person,

    /// <summary>An organisation that has a part in it.</summary>
    Organisation,

    /// <summary>A ministry asked, attributed, answering or concerned; one that is several of them is named once.</summary>
    Ministry,

    /// <summary>The ministry of an event.</summary>
    EventMinistry,

    /// <summary>A programme that it speaks of.</summary>
    Programme,

    /// <summary>Its heading.</summary>
    Heading,

    /// <summary>The licence of its source.</summary>
    Licence,
}

/// <summary>An authority that a document names, and as what.</summary>
internal readonly record struct NamedAuthority(Authority Authority, NamedAs As);
