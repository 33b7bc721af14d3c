using StaticPublication.Checking;

namespace StaticPublication.Tests;

/// <summary>Wherever a name opens words in a debate, the words are told apart; where it cannot be told whether it is a name, they are
/// nobody's.</summary>
public sealed class DebateTurnsTests
{
    [Theory]
    // Within a paragraph, and after a hard or a plain line break.
    [InlineData("**M. Lux**. Un. **Anne d'Or**. Deux. **M. Lux**. Trois.", "M. Lux: Un.|Anne d'Or: Deux.|M. Lux: Trois.")]
    [InlineData("**M. Lux.** Un. *(Rires.)* **Mme Roche,** *ministre.* Deux.", "M. Lux: Un. *(Rires.)*|Mme Roche, ministre: Deux.")]
    [InlineData("**Mme de La Zel**. Un.\\\n**Marie Le Pran**. Deux.\\\nTrois.", "Mme de La Zel: Un.|Marie Le Pran: Deux.\\\nTrois.")]
    [InlineData("**M. Lux.** Un  \n__Mme Roche.__ Deux\n**M. A. B.** Trois", "M. Lux: Un|Mme Roche: Deux|M. A. B: Trois")]
    [InlineData("**M. Lux.** Un…\n**M. Jean\nBon.** Deux", "M. Lux: Un…|M. Jean Bon: Deux")]
    // Other ways to set a name off.
    [InlineData("**M. Lux :** Un\n\n**Mme Roche**: Deux", "M. Lux: Un|Mme Roche: Deux")]
    [InlineData("- **M. Lux.** Un\n- **Mme Roche** (LR). Deux", "M. Lux: Un|Mme Roche, LR: Deux")]
    [InlineData("### **M. Lux**\n\nUn\n\n**Mme Roche**\n\nDeux", "M. Lux: Un|Mme Roche: Deux")]
    [InlineData("**Le président.** Un\n\n**Un député du groupe LR .** Deux", "Le président: Un|Un député du groupe LR: Deux")]
    // It cannot be told: nobody's.
    [InlineData("**M. Lux.** Un\n\n**Réforme des retraites.** Deux", "M. Lux: Un|: **Réforme des retraites.** Deux")]
    [InlineData("**M. Lux.** Un. **Roche.** Deux\n\nTrois", "M. Lux: Un.|: **Roche.** Deux\n\nTrois")]
    [InlineData(
        "**M. Lux.** Un\n\nMme Anne Roche. Deux\n\nM. le président. Trois",
        "M. Lux: Un|: Mme Anne Roche. Deux\n\nM. le président. Trois"
    )]
    [InlineData("**M. Lux.** Un\n\n*Mme Roche.* Deux\n\n**M. Lux.** Trois", "M. Lux: Un|: *Mme Roche.* Deux|M. Lux: Trois")]
    [InlineData("**M. Lux.** Selon moi **Mme Roche.** Deux", "M. Lux: Selon moi|: **Mme Roche.** Deux")]
    [InlineData("**M. Lux.** Un\n\n**Mme Roche,** je vous remercie.", "M. Lux: Un|: **Mme Roche,** je vous remercie.")]
    // Emphasis, and people who are spoken of.
    [InlineData("**M. Lux.** Un. **Il faut agir.** Deux. **Assez** ! Mme Roche **a** dit. Oui.", null)]
    [InlineData("**M. Lux.** Un, avec **Mme Roche**. Deux. **Mme Roche** a dit.\n\nM. Bon a dit.\nMme la ministre promet.", null)]
    public void A_name_that_opens_words_ends_those_of_the_speaker_before(string markdown, string? turns) =>
        Assert.Equal(turns ?? "M. Lux: " + markdown[12..], string.Join('|', Parted(markdown)));

    private static IEnumerable<string> Parted(string markdown)
    {
        static StatedValue Text(string text) => StatedValue.Scalar(StatedKind.Text, text, 1, 1);
        var text = StatedValue.Map([new("role", 1, 1, Text(TextRoles.Debate)), new("markdown", 1, 1, Text(markdown))], 1, 1);
        var fields = StatedValue.Map([new("texts", 1, 1, StatedValue.List([text], 1, 1))], 1, 1);
        return DebateTexts.Parted(new Record("a.json", fields)).Fields["texts"]!.Items.Select(turn =>
            $"{turn["speaker"]?.Text}{(turn["function"] is { } function ? ", " + function.Text : "")}: {turn["markdown"]!.Text}"
        );
    }
}
