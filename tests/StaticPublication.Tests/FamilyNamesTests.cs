using System.Text.Json;
using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Tests;

/// <summary>By which part a name is sorted whose family name no record tells.</summary>
public sealed partial class FamilyNamesTests
{
    [Theory]
    [InlineData("Anne Roche", "Roche Anne")]
    [InlineData("Marine Le Pen", "Le Pen Marine")]
    [InlineData("Charles de Courson", "Courson Charles de")]
    [InlineData("Emmanuel Lacresse", "Lacresse Emmanuel")]
    [InlineData("Karim Ben Cheikh", "Ben Cheikh Karim")]
    [InlineData("Yaël Braun-Pivet", "Braun-Pivet Yaël")]
    [InlineData("Jean DUPONT MARTIN", "DUPONT MARTIN Jean")]
    [InlineData("DUPONT Jean", "DUPONT Jean")]
    [InlineData("Charles-Ange d’Ornano", "Ornano Charles-Ange")]
    [InlineData("Le Pen", "Pen Le")]
    [InlineData("Voltaire", "Voltaire")]
    [InlineData("collectif des riverains", "collectif des riverains")]
    [InlineData("", "")]
    public void A_name_is_sorted_by_its_last_part_with_a_capital(string name, string sorted) =>
        Assert.Equal(sorted, FamilyNames.First(name));

    // Members with a title, as the debates name them: « Mme Marine Le Pen ».
    [Fact]
    public void Names_of_the_official_debates_are_sorted_by_a_part_that_begins_with_a_capital_and_is_not_the_first()
    {
        var names = Directory
            .GetFiles(SharedData.PathOf("an-questions-gouvernement"), "*.json")
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("question").GetProperty("textesReponse"))
            .SelectMany(texts => Speaker().Matches(texts.GetProperty("texteReponse").GetProperty("texte").GetString()!))
            .Select(match => match.Groups[1].Value.Replace('\u00a0', ' '))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(names.Count > 100, $"{names.Count} names");
        Assert.All(names, name =>
        {
            var sorted = FamilyNames.First(name);
            Assert.True(char.IsUpper(sorted[0]), sorted);
            Assert.False(sorted.StartsWith(name.Split(' ')[0] + " ", StringComparison.Ordinal), sorted);
            Assert.Equal(name.Split(' ').Order(StringComparer.Ordinal), sorted.Split(' ').Order(StringComparer.Ordinal));
        });
    }

    [GeneratedRegex(@"<strong>(?:M\.|Mme)\s(\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}[\p{L}'’-]+|de|du|des|la|le))+)[.,]")]
    private static partial Regex Speaker();
}
