using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>Writes the file of the values that search results can be filtered by.</summary>
internal static class FacetValuesFile
{
    /// <summary>
    /// Writes the values of each facet in the order of their numbers: id, name, address, number of documents and other names. If another
    /// facet is derived through this one (<see cref="Facet.Through"/>), the number of the derived value follows. Returns the name of the
    /// file.
    /// </summary>
    public static string Write(IndexFiles files, Edition edition, NumberedValues values, Dictionary<string, TermList> lists)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, PublishedJson.Compact))
        {
            json.WriteStartObject();
            foreach (var facet in edition.Site.Facets.All)
            {
                var derived = Facet.All.FirstOrDefault(other => other.Through == facet);
                json.WriteStartArray(facet.Key);
                foreach (var value in values.Of(facet))
                {
                    json.WriteStartArray();
                    WriteValue(json, edition, value, lists.GetValueOrDefault(facet.ListOf(value.Id))?.Documents ?? 0);
                    if (derived?.ValueThrough!(value.Authority!) is { } belongsTo)
                    {
                        json.WriteNumberValue(values.NumberOf(derived, belongsTo.Id));
                    }

                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return files.AddDeflated(bytes.ToArray());
    }

    private static void WriteValue(Utf8JsonWriter json, Edition edition, FacetValue value, int documents)
    {
        json.WriteStringValue(value.Id);
        json.WriteStringValue(value.Name);
        json.WriteStringValue(value.Authority is { } authority ? edition.Addresses.Of(authority) : "");
        json.WriteNumberValue(documents);
        json.WriteStartArray();
        foreach (var name in value.Names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
