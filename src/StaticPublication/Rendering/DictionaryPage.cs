using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The data dictionary: type, meaning, origin and an example of every published field, and how the format may change.</summary>
internal static class DictionaryPage
{
    public static OutputFile File(PageRenderer renderer, IReadOnlyList<DescribedTable> tables)
    {
        var strings = renderer.Strings;
        var model = new DictionaryModel(
            strings["data.dictionary"],
            strings["data.dictionary_intro"],
            renderer.Addresses.Page("changements"),
            strings.Fill("data.format_version", ("version", PublishedJson.FormatVersion)),
            [
                .. tables.Select(table => new DictionarySection(
                    table.Id,
                    table.Heading,
                    table.Files,
                    strings.Fill("data.dictionary_caption", ("file", table.Heading)),
                    table.Fields
                )),
            ]
        );
        return renderer.Single(
            new Page(renderer.Addresses.Page("dictionnaire"), strings["data.dictionary"], "dictionary", model)
            {
                Description = strings["data.dictionary_intro"],
                Section = "donnees",
                Trail = SubjectHead.TrailOf(
                    renderer,
                    new Link(strings["data.title"], renderer.Addresses.Page("donnees")),
                    new Link(strings["data.dictionary"], "")
                ),
            }
        );
    }
}

/// <summary>What each field of the data means.</summary>
internal sealed record DictionaryModel(
    string Title,
    string Intro,
    string Changes,
    string Format,
    IReadOnlyList<DictionarySection> Sections
);

/// <summary>A table of fields.</summary>
internal sealed record DictionarySection(string Id, string Heading, string Files, string Caption, IReadOnlyList<DescribedField> Fields);
