using StaticPublication.Rendering;

namespace StaticPublication.Tests;

public class ShortScriptTests
{
    [Fact]
    public void What_a_module_shows_to_others_keeps_its_name_and_what_is_its_own_loses_it()
    {
        var script = ShortScript.Of("const distance = 3\nexport const twice = (number) => number * 2 + distance\n");

        Assert.Contains("export const twice=", script, StringComparison.Ordinal);
        Assert.DoesNotContain("distance", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export const answer = await (await fetch(\"./x.json\")).json()", "await(await fetch(\"./x.json\")).json()")]
    [InlineData("const { [facet]: _, ...others } = filters\nexport const rest = others?.[0] ?? (cache ??= [])", "?.[0]??")]
    [InlineData("export const safe = text => /^['=+\\-@\\t]/u.test(text) ? `'${text}` : text", "/^['=+\\-@\\t]/u")]
    public void Words_of_today_stay_as_they_are(string module, string kept) =>
        Assert.Contains(kept, ShortScript.Of(module), StringComparison.Ordinal);

    [Fact]
    public void A_function_that_only_a_loop_calls_is_kept() =>
        Assert.Contains(
            "alert(",
            ShortScript.Of("function tell(one) { alert(one) }\nfor (const one of all) tell(one)\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_script_that_cannot_be_read_is_published_as_it_is() => Assert.Equal("const = 1\n", ShortScript.Of("const = 1\n"));
}
