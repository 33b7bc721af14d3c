using StaticPublication.Checking;
using StaticPublication.Text;

namespace StaticPublication.Resolving;

/// <summary>Every authority that a record may name, and the way from what is printed to whom it means.</summary>
internal sealed class References
{
    /// <summary>Kinds; an unknown one is always an error.</summary>
    public required NameIndex<Kind> Kinds { get; init; }

    /// <summary>Licences; an unknown one is always an error.</summary>
    public required NameIndex<Licence> Licences { get; init; }

    /// <summary>Ministries.</summary>
    public required NameIndex<Ministry> Ministries { get; init; }

    /// <summary>Portfolios.</summary>
    public required NameIndex<Portfolio> Portfolios { get; init; }

    /// <summary>People.</summary>
    public required NameIndex<Author> Authors { get; init; }

    /// <summary>Programmes.</summary>
    public required NameIndex<Programme> Programmes { get; init; }

    /// <summary>Organisations.</summary>
    public required NameIndex<Organisation> Organisations { get; init; }

    /// <summary>Headings.</summary>
    public required NameIndex<Heading> Headings { get; init; }

    /// <summary>Groups; an unknown one is never an error.</summary>
    public required NameIndex<Group> Groups { get; init; }

    /// <summary>The entry that a stated text means, without a fault where there is none: what rules need to know before the record is
    /// linked.</summary>
    public static T? Named<T>(NameIndex<T> index, StatedValue? stated)
        where T : Authority => stated is { Kind: StatedKind.Text } && index.Find(stated.Text, null) is [var one] ? one : null;

    /// <summary>The one entry that a stated reference means at a day; else a fault, and null.</summary>
    public static T? Resolve<T>(NameIndex<T> index, StatedValue stated, DateOnly? on, ReferenceSource naming)
        where T : Authority
    {
        var found = index.Find(stated.Text, on);
        if (found.Count == 1)
        {
            return found[0];
        }

        var location = naming.Record.PlaceOf(stated);
        if (found.Count > 1)
        {
            naming.Check.Add(
                Faults.AmbiguousReference(
                    location,
                    naming.Path,
                    stated.Text,
                    [.. found.Select(entry => entry.Id).Order(StringComparer.Ordinal)]
                )
            );
            return null;
        }

        if (Confusables.Twin(stated.Text) is { } twin && index.ById(twin.Id) is not null)
        {
            naming.Check.Add(
                Faults.IdConfusable(
                    CharacterCheck.LocationAt(naming.Record, stated, twin.At),
                    naming.Path,
                    stated.Text,
                    twin.Letter,
                    twin.Id
                )
            );
            return null;
        }

        if (index.Create(stated.Text, location) is { } created)
        {
            return created;
        }

        naming.Check.Add(
            Faults.UnknownReference(location, naming.Path, stated.Text, index.File, NearestNames.Of(stated.Text, index.Spellings))
        );
        return null;
    }
}

/// <summary>Where a reference is made: the record, its check, and the path of the field.</summary>
internal readonly record struct ReferenceSource(Record Record, ShapeCheck Check, string Path);
