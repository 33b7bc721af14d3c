using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>How many there are of each in a release, as JSON fields.</summary>
internal static class Counts
{
    /// <summary>Writes the numbers of documents, of tombstones and of the authorities of each file.</summary>
    public static void Write(Utf8JsonWriter json, Release release)
    {
        json.WriteNumber("documents"u8, release.Documents.Count);
        json.WriteNumber("indexingForbidden"u8, release.Catalogue.Documents.Count(document => document.IndexingForbidden));
        json.WriteNumber("tombstones"u8, release.Catalogue.Tombstones.Count);
        foreach (var file in AuthorityFile.In(release.Edition.Site))
        {
            json.WriteNumber(file.Name, file.Entries(release.Catalogue.Authorities).Count);
        }
    }
}
