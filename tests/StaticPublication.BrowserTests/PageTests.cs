using Microsoft.Playwright;
using StaticPublication.Tests.Trust;

namespace StaticPublication.BrowserTests;

/// <summary>Every kind of page as readers see it: in light and dark, narrow, and in large letters. Every commit looks at a page a kind;
/// before a release, at all that are named here.</summary>
public class PageTests(Sites sites)
{
    private static readonly string[] Demonstration = ["/", "/documents/2013/09/communique-territoires-numeriques/", "/methode/"];

    private static readonly string[] MoreOfTheDemonstration =
    [
        "/documents/2013/07/an-14-qe-32154/",
        "/documents/2015/08/an-14-qe-87312/",
        "/documents/2013/quartiers-numeriques-solution-ou-gadget/",
        "/ministeres/economie-industrie-numerique/",
        "/programmes/quartiers-numeriques/",
        "/auteurs/fleur-pellerin/",
        "/statistiques/",
        "/retards/",
        "/qualite/",
        "/suivre/",
        "/glossaire/",
        "/reponses-reprises/",
        "/donnees/",
        "/recherche/",
    ];

    private static readonly string[] MoreOfTheFull =
    [
        "/documents/",
        "/documents/2013/",
        "/documents/sans-reponse/",
        "/documents/2012/08/q-8/",
        "/documents/2014/04/q-132/",
        "/documents/2012/08/q-11/",
        "/documents/2013/q-47/",
        "/ministeres/m-5/",
        "/types/question-ecrite/2013/",
        "/portefeuilles/",
        "/portefeuilles/numerique/",
        "/programmes/",
        "/types/question-ecrite/2013/page/2/",
        "/rubriques/",
        "/rubriques/h-1/",
        "/types/",
        "/types/question-ecrite/",
        "/organisations/",
    ];

    /// <summary>Addresses of the site of many records, one a kind of page and state. Every section is here, or
    /// among those that are looked at before a release.</summary>
    internal static IReadOnlyList<string> Full { get; } =
    [
        "/",
        "/documents/",
        "/documents/2013/07/",
        "/documents/2012/07/q-3/",
        "/documents/2012/08/q-12/",
        "/documents/2013/05/q-66/",
        "/documents/2013/06/q-70/",
        "/documents/2016/07/q-295/",
        "/ministeres/m-2/",
        "/auteurs/a-5/",
        "/programmes/p-1/",
        "/organisations/o-1/",
        "/notes/",
        "/404.html",
        "/410.html",
        .. Sections.Pages.Select(section => $"/{section.Key}/").Except(MoreOfTheFull),
    ];

    private static readonly string[] English = ["/papers/2012/07/q-3/", "/figures/"];

    private static readonly string[] MoreOfTheEnglish = ["/", "/papers/", "/ministries/m-2/", "/overdue/", "/search-for/"];

    private static readonly string[] InColoursOfTheSystem = ["/documents/2012/07/q-3/"];

    private static readonly string[] MoreInColoursOfTheSystem = ["/documents/sans-reponse/", "/statistiques/"];

    [Fact]
    [Trait("Check", "R51")]
    public async Task A_page_of_the_demonstration_is_sound_in_every_view() => await Sound(await sites.Demonstration, Demonstration);

    [Fact]
    [Trait("Check", "R51")]
    public async Task A_page_of_many_records_is_sound_in_every_view() => await Sound(await sites.Synthetic, Full);

    [Fact]
    [Trait("Check", "R51")]
    public async Task A_page_in_English_is_sound_in_every_view() => await Sound(await sites.English, English);

    [Fact]
    [Trait("Check", "R51")]
    public async Task A_page_in_the_colours_of_the_system_is_sound_in_every_view() =>
        await Sound(await sites.Synthetic, InColoursOfTheSystem, wishes => wishes.ForcedColors = ForcedColors.Active);

    [Fact]
    [Trait("Check", "R51")]
    [Trait("Category", "Release")]
    public async Task Every_page_that_is_named_is_sound_in_every_view()
    {
        await Sound(await sites.Demonstration, [.. Demonstration, .. MoreOfTheDemonstration]);
        await Sound(await sites.Synthetic, [.. Full, .. MoreOfTheFull]);
        await Sound(await sites.English, [.. English, .. MoreOfTheEnglish]);
        await Sound(await sites.Synthetic, [.. InColoursOfTheSystem, .. MoreInColoursOfTheSystem], wishes =>
            wishes.ForcedColors = ForcedColors.Active
        );
    }

    // One reader goes from page to page: a browser takes longer to open a page than to show the next.
    private async Task Sound(HostedSite site, IReadOnlyList<string> addresses, Action<BrowserNewContextOptions>? wishes = null)
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(site, wishes);
        var inspection = Inspection.Of(await reader.NewPageAsync(), site);
        foreach (var address in addresses)
        {
            await inspection.Look(address);
        }

        Assert.Equal("", string.Join(Environment.NewLine, await inspection.Found()));
        var name = Path.GetFileName(site.Folder);
        Seen.Of("R51", $"{addresses.Count} pages of the {name} site in four views: nothing from elsewhere, no cookie, nothing stored");
    }
}
