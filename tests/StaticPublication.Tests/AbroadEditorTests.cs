using System.Text.Json;
using StaticPublication.Creating;

namespace StaticPublication.Tests;

/// <summary>What an editor offers in publications of any language and purpose.</summary>
public sealed class AbroadEditorTests
{
    [Theory]
    [InlineData("de", "council", "beschluss anordnung authors headings kinds ministries", "Prüfen")]
    [InlineData("fr", "council", "deliberation arrete authors headings kinds ministries", "Vérifier")]
    [InlineData("el", "reports", "ekthesi simeioma authors kinds organisations programmes", "Έλεγχος")]
    [InlineData("fr", "parliament", null, "Vérifier")]
    public void An_editor_offers_the_kinds_of_the_publication_in_its_language(
        string language,
        string purpose,
        string? prefixes,
        string task
    )
    {
        var files = new Skeleton("T", new Uri("https://a.example/b/"), "a@a.example", Host.Of(null), InputSchemas.In)
        {
            Language = language,
            Purpose = purpose,
            Publisher = "Office \"P\"",
        }.Files();
        var snippets = files[".vscode/publication.code-snippets"];
        if (prefixes is not null)
        {
            using var read = JsonDocument.Parse(snippets);
            Assert.Equal(
                prefixes.Split(' ').Order(StringComparer.Ordinal),
                read.RootElement.EnumerateObject().Select(one => one.Value.GetProperty("prefix").GetString()!).Order(StringComparer.Ordinal)
            );
            Assert.DoesNotContain("sample: init", snippets, StringComparison.Ordinal);
        }

        using var schema = JsonDocument.Parse(files[".config/schema/kinds.schema.json"]);
        var name = schema.RootElement.GetProperty("items").GetProperty("properties").GetProperty("name").GetProperty("description");
        Assert.Equal(SmallCatalogue.Strings(Repository.Root, language)["field.any.name"], name.GetString());
        Assert.Equal(prefixes is null, snippets.Contains("fiche-", StringComparison.Ordinal));
        Assert.Equal(prefixes is null, files[".vscode/settings.json"].Contains("fiche-", StringComparison.Ordinal));
        Assert.Contains($"\"label\": \"{task}\"", files[".vscode/tasks.json"], StringComparison.Ordinal);
        Assert.Contains("  name: \"Office \\\"P\\\"\"\n", files["input/site.yml"], StringComparison.Ordinal);
        Assert.Contains("\nauthority: \"a.example,2013-01-01\"\n", files["input/site.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Schemas_call_ministries_what_the_publication_calls_them()
    {
        var files = new Skeleton("T", new Uri("https://a.example/"), "a@a.example", Host.Of(null), InputSchemas.In)
        {
            Language = "de",
            Purpose = "council",
        }.Files();
        Assert.Contains("Fachbereich", files[".config/schema/ministries.schema.json"], StringComparison.Ordinal);
        Assert.DoesNotContain(files, file =>
            file.Key.EndsWith(".schema.json", StringComparison.Ordinal) && file.Value.Contains("Ministeri", StringComparison.Ordinal)
        );
    }
}
