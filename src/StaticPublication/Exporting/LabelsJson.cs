using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Id and name of everything that a document refers to, by authority file: lists, not maps, so that a typed reader finds the same
/// columns in every row.</summary>
internal static class LabelsJson
{
    /// <summary>Writes the object <c>labels</c>; a file of which the document names nothing is left out.</summary>
    public static void Write(Utf8JsonWriter json, Document document)
    {
        json.WriteStartObject("labels"u8);
        WriteList(json, "kinds"u8, [document.Kind]);
        WriteList(json, "ministries"u8, Ministries(document));
        WriteList(json, "authors"u8, People(document));
        WriteList(json, "groups"u8, [.. document.Authors.Select(authorship => authorship.Group).OfType<Group>()]);
        WriteList(json, "organisations"u8, [.. document.Organisations.Select(involvement => involvement.Organisation)]);
        WriteList(json, "headings"u8, document.Heading is { } heading ? [heading] : []);
        WriteList(json, "programmes"u8, document.Programmes);
        WriteList(json, "licences"u8, [document.Source.Licence]);
        json.WriteEndObject();
    }

    /// <summary>Adds id and name of everything that a document refers to; events too name ministries.</summary>
    public static void AddTo(ref HashBuilder hash, Document document)
    {
        hash.Add(document.Kind);
        Add(ref hash, Ministries(document));
        Add(ref hash, People(document));
        foreach (var authorship in document.Authors)
        {
            hash.Add(authorship.Group);
        }

        foreach (var involvement in document.Organisations)
        {
            hash.Add(involvement.Organisation);
        }

        hash.Add(document.Heading);
        Add(ref hash, document.Programmes);
        hash.Add(document.Source.Licence);
    }

    private static void Add(ref HashBuilder hash, IReadOnlyList<Authority> authorities)
    {
        hash.Add(authorities.Count);
        for (var index = 0; index < authorities.Count; index++)
        {
            hash.Add(authorities[index]);
        }
    }

    private static List<Authority> Ministries(Document document)
    {
        var ministries = new List<Authority>(4);
        ministries.AddRange(document.Ministries.All);
        foreach (var happened in document.Events)
        {
            if (happened.Ministry is { } addressing)
            {
                ministries.Add(addressing.Ministry);
            }
        }

        return ministries;
    }

    private static List<Authority> People(Document document)
    {
        var people = new List<Authority>(document.Authors.Count + document.People.Count);
        people.AddRange(document.Authors.Select(authorship => authorship.Author));
        people.AddRange(document.People.Select(appearance => appearance.Person));
        return people;
    }

    private static void WriteList(Utf8JsonWriter json, ReadOnlySpan<byte> file, IReadOnlyList<Authority> authorities)
    {
        if (authorities.Count == 0)
        {
            return;
        }

        json.WriteStartArray(file);
        for (var index = 0; index < authorities.Count; index++)
        {
            if (!StandsBefore(authorities, index))
            {
                WriteLabel(json, authorities[index]);
            }
        }

        json.WriteEndArray();
    }

    private static bool StandsBefore(IReadOnlyList<Authority> authorities, int index)
    {
        for (var earlier = 0; earlier < index; earlier++)
        {
            if (ReferenceEquals(authorities[earlier], authorities[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteLabel(Utf8JsonWriter json, Authority authority)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, authority.Id);
        json.WriteString("name"u8, authority.Name);
        json.WriteEndObject();
    }
}
