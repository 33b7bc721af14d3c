using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>Every kind of page as readers see it: in light and dark, narrow, and in large letters.</summary>
[Trait("Check", "R51")]
public class DemonstrationPageTests(Sites sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/documents/2013/07/an-14-qe-32154/")]
    [InlineData("/documents/2015/08/an-14-qe-87312/")]
    [InlineData("/documents/2013/09/communique-territoires-numeriques/")]
    [InlineData("/documents/2013/quartiers-numeriques-solution-ou-gadget/")]
    [InlineData("/ministeres/economie-industrie-numerique/")]
    [InlineData("/programmes/quartiers-numeriques/")]
    [InlineData("/auteurs/fleur-pellerin/")]
    [InlineData("/statistiques/")]
    [InlineData("/retards/")]
    [InlineData("/qualite/")]
    [InlineData("/donnees/")]
    [InlineData("/recherche/")]
    [InlineData("/methode/")]
    public async Task A_page_of_the_demonstration_is_sound_in_every_view(string address)
    {
        Chromium.Needed();
        var site = await sites.Demonstration;
        await using var reader = await sites.Reader(site);
        Assert.Empty(await Inspection.Of(await reader.NewPageAsync(), site).Look(address));
    }
}

/// <summary>The same over many records, where every kind of page is full.</summary>
[Trait("Check", "R51")]
public class SyntheticPageTests(Sites sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/documents/")]
    [InlineData("/documents/page/2/")]
    [InlineData("/documents/2013/")]
    [InlineData("/documents/2013/07/")]
    [InlineData("/documents/sans-reponse/")]
    [InlineData("/documents/2012/07/q-3/")]
    [InlineData("/documents/2012/08/q-8/")]
    [InlineData("/documents/2012/08/q-12/")]
    [InlineData("/documents/2014/04/q-132/")]
    [InlineData("/documents/2013/06/q-70/")]
    [InlineData("/documents/2013/05/q-66/")]
    [InlineData("/documents/2012/08/q-11/")]
    [InlineData("/documents/2013/q-47/")]
    [InlineData("/documents/2016/07/q-295/")]
    [InlineData("/ministeres/")]
    [InlineData("/ministeres/m-2/")]
    [InlineData("/ministeres/m-5/")]
    [InlineData("/ministeres/m-5/2013/")]
    [InlineData("/portefeuilles/")]
    [InlineData("/portefeuilles/numerique/")]
    [InlineData("/auteurs/")]
    [InlineData("/auteurs/a-5/")]
    [InlineData("/programmes/")]
    [InlineData("/programmes/p-1/")]
    [InlineData("/programmes/p-2/page/2/")]
    [InlineData("/rubriques/")]
    [InlineData("/rubriques/h-1/")]
    [InlineData("/types/")]
    [InlineData("/types/question-ecrite/")]
    [InlineData("/organisations/")]
    [InlineData("/organisations/o-1/")]
    [InlineData("/statistiques/")]
    [InlineData("/retards/")]
    [InlineData("/qualite/")]
    [InlineData("/donnees/")]
    [InlineData("/dictionnaire/")]
    [InlineData("/changements/")]
    [InlineData("/notes/")]
    [InlineData("/404.html")]
    [InlineData("/410.html")]
    public async Task A_page_of_many_records_is_sound_in_every_view(string address)
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        Assert.Empty(await Inspection.Of(await reader.NewPageAsync(), site).Look(address));
    }
}

/// <summary>The site in English with paths of its own, and readers whose system chooses the colours.</summary>
[Trait("Check", "R51")]
public class OtherReadersTests(Sites sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/papers/")]
    [InlineData("/papers/2012/07/q-3/")]
    [InlineData("/ministries/m-2/")]
    [InlineData("/figures/")]
    [InlineData("/overdue/")]
    [InlineData("/search-for/")]
    public async Task A_page_in_English_is_sound_in_every_view(string address)
    {
        Chromium.Needed();
        var site = await sites.English;
        await using var reader = await sites.Reader(site);
        Assert.Empty(await Inspection.Of(await reader.NewPageAsync(), site).Look(address));
    }

    [Theory]
    [InlineData("/documents/2012/07/q-3/")]
    [InlineData("/documents/sans-reponse/")]
    [InlineData("/statistiques/")]
    public async Task A_page_in_the_colours_of_the_system_is_sound_in_every_view(string address)
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site, wishes => wishes.ForcedColors = ForcedColors.Active);
        Assert.Empty(await Inspection.Of(await reader.NewPageAsync(), site).Look(address));
    }
}
