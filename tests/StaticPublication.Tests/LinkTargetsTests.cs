using StaticPublication.Rendering;

namespace StaticPublication.Tests;

public class LinkTargetsTests
{
    [Theory]
    [InlineData("/recherche/?q=status:answered", true)]
    [InlineData("recherche/#a:b", true)]
    [InlineData("mailto:a@b.example", false)]
    [InlineData("data:text/html,a", false)]
    public void A_colon_makes_an_address_one_of_another_scheme_only_before_its_path_ends(string address, bool own) =>
        Assert.Equal(own, LinkTargets.IsOwn(address));
}
