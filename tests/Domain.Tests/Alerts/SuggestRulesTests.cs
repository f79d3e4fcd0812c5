using CsCheck;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class SuggestRulesTests
{
    [Fact]
    public void Of_AnyPast_FewSoundRulesThatFireAsSaid() =>
        Gen.Select(PastSamples.Random(60), Gen.Bool).Sample(
            (past, isCommodity) =>
            {
                var now = past.At(past.At)! with { At = past.At };

                var suggestions = SuggestRules.Of(past, now, isCommodity);

                Assert.InRange(suggestions.Count, 0, 4);
                Assert.Equal(suggestions.Count, suggestions.Select(one => one.Name).Distinct().Count());
                foreach (var one in suggestions)
                {
                    Assert.Empty(RuleCheck.Faults(one.Rule, isCommodity, past.At));
                    Assert.InRange(one.Firings, 1, SuggestRules.MostPerMonth);
                    Assert.Equal(one.Firings, AlertBacktest.Run(one.Rule, past, past.At.AddDays(-30), now, []).Firings.Count);
                    Assert.InRange(one.Days, 1, 30);
                }
            },
            iter: 20, threads: 2);

    [Fact]
    public void Of_AGoodThatIsSometimesCheapAndSometimesDear_BothInTheirDegree()
    {
        // Steady, but twice a month 35 % off for half a day, and once half as dear again.
        var past = PastSamples.Hourly(PastSamples.Steady(100_000, 60 * 24).Select((price, hour) => hour % 360 is >= 200 and < 212 ? price * 0.65 : hour % 720 is >= 500 and < 510 ? price * 1.5 : price));

        var suggestions = SuggestRules.Of(past, PastSamples.Reading(past.At, 100_000), true);

        Assert.Equal(["Cheap for once", "Dear enough to sell"], suggestions.Select(one => one.Name));
        Assert.Equal([2, 1], suggestions.Select(one => one.Firings));
    }

    [Fact]
    public void Of_ASteadyGood_Nothing()
    {
        var past = PastSamples.Hourly(PastSamples.Steady(100_000, 60 * 24));

        Assert.Empty(SuggestRules.Of(past, PastSamples.Reading(past.At, 100_000), false));
    }
}
