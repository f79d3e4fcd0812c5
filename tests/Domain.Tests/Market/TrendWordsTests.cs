using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class TrendWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    private static readonly PriceTrend Trend = new(
        TrendRange.Week, Now, 168, new Copper(125_678), TrendState.Rising, 0.083, new Copper(120_000), new Copper(121_000), new Copper(110_000),
        0.012, 0.0004, 0.02, 0.148, 0.1, 0.93, 1.7, new Copper(100_000), new Copper(130_000));

    [Theory]
    [InlineData(TrendState.Rising, "It rises by 1.2 % a day; so clear a trend comes by chance in less than 0.1 % of cases.")]
    [InlineData(TrendState.Falling, "It falls by 1.2 % a day; so clear a trend comes by chance in less than 0.1 % of cases.")]
    [InlineData(TrendState.Bottoming, "Down 8.3 % over 7 days and near its low (93 % of the hours were cheaper), but the fall has stopped.")]
    [InlineData(TrendState.Topping, "Up 8.3 % over 7 days and near its high (93 % of the hours were cheaper), but the rise has stopped.")]
    [InlineData(TrendState.Volatile, "It moves about 15 % a day, to no clear side; over 7 days it changed by +8.3 %.")]
    [InlineData(TrendState.Flat, "It hardly moved: over 7 days it changed by +8.3 %, and it moves about 15 % a day.")]
    [InlineData(TrendState.Unknown, "Only 168 hours of the last 7 days have a price; that is too little to tell a direction.")]
    public void Why_EveryState_SaysTheNumbers(TrendState state, string sentence) => Assert.Equal(sentence, TrendWords.Why(Trend with { State = state }));

    [Theory]
    [InlineData(TrendState.Rising, "It rose over 7 days.")]
    [InlineData(TrendState.Falling, "It fell over 7 days.")]
    [InlineData(TrendState.Bottoming, "Down over 7 days and near its low, but the fall has stopped.")]
    [InlineData(TrendState.Topping, "Up over 7 days and near its high, but the rise has stopped.")]
    [InlineData(TrendState.Volatile, "It moves much, to no clear side.")]
    [InlineData(TrendState.Flat, "It hardly moved.")]
    [InlineData(TrendState.Unknown, "No price of the last 7 days is known.")]
    public void Why_WithoutNumbers_IsStillASentence(TrendState state, string sentence) =>
        Assert.Equal(sentence, TrendWords.Why(new PriceTrend(TrendRange.Week, Now, 0, null, state, null, null, null, null, null, null, null, null, null, null, null, null, null)));

    [Fact]
    public void Words_EveryStateAndRange_HaveOne()
    {
        Assert.Equal(["unknown", "flat", "rising", "falling", "bottoming", "topping", "volatile"], Enum.GetValues<TrendState>().Select(TrendWords.Of));
        Assert.Equal(["24 hours", "7 days", "14 days", "30 days", "90 days"], TrendRanges.All.Select(TrendWords.Span));
    }

    [Theory]
    [InlineData(0.0, "cheaper than almost all of the last 7 days", "very good")]
    [InlineData(0.1, "cheaper than 90 % of the last 7 days", "very good")]
    [InlineData(0.3, "cheaper than 70 % of the last 7 days", "good")]
    [InlineData(0.5, "in the middle of the last 7 days", "usual")]
    [InlineData(0.7, "dearer than 70 % of the last 7 days", "high")]
    [InlineData(0.9, "dearer than 90 % of the last 7 days", "very high")]
    [InlineData(1.0, "dearer than almost all of the last 7 days", "very high")]
    public void Place_AndVerdict_FollowThePercentile(double percentile, string place, string verdict)
    {
        Assert.Equal(place, TrendWords.Place(percentile, TrendRange.Week));
        Assert.Equal(verdict, TrendWords.Verdict(percentile));
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0004, "0 %")]
    [InlineData(-0.0004, "0 %")]
    [InlineData(0.0123, "+1.2 %")]
    [InlineData(-0.0996, "−10 %")]
    [InlineData(-0.113, "−11 %")]
    [InlineData(12.34, "+1,234 %")]
    public void Signed_Fractions_AreRoundedOnce(double fraction, string text) => Assert.Equal(text, TrendWords.Signed(fraction));

    [Theory]
    [InlineData(0.0005, "very clear", "less than 0.1 %")]
    [InlineData(0.03, "clear", "3 %")]
    [InlineData(0.1, "weak", "10 %")]
    [InlineData(0.4, "may be chance", "40 %")]
    public void Significance_IsAWordAndAChance(double chance, string word, string text)
    {
        Assert.Equal(word, TrendWords.Significance(chance));
        Assert.Equal(text, TrendWords.Chance(chance));
    }

    [Fact]
    public void AgainstValue_NeedsBothPrices()
    {
        Assert.Equal(0.1425, TrendWords.AgainstValue(Trend)!.Value, 4);
        Assert.Null(TrendWords.AgainstValue(Trend with { WeightedValue = Copper.Zero }));
        Assert.Null(TrendWords.AgainstValue(Trend with { Last = null }));
        Assert.Equal("14 % over it", TrendWords.Against(0.1425, "it"));
        Assert.Equal("7 % under it", TrendWords.Against(-0.07, "it"));
        Assert.Equal("as much as it", TrendWords.Against(0.0001, "it"));
    }

    [Fact]
    public void Forecast_ThatBeatsNaive_TellsADayAhead_TheMethodAndItsGain()
    {
        var forecast = Forecast(48);

        Assert.Equal(
            "In 24 h about 12g 24s: between 11g and 13g with 80 % chance, 10g and 14g with 95 %. Method: damped trend (Holt), whose error on this good was 20 % smaller than that of “it stays as it is”.",
            ForecastWords.Sentence(forecast));
        Assert.Equal("in 24 h about 12g 24s (80 %: 11g to 13g)", ForecastWords.Short(forecast));
    }

    [Fact]
    public void Forecast_ThatBeatsNothing_SaysSo()
    {
        var forecast = Forecast(12) with { BeatsNaive = false };

        Assert.Equal(
            "No method foretold this price better than “it stays as it is”, so there is no direction to tell. If it stays, it is between 11g and 13g with 80 % chance, 10g and 14g with 95 %, in 12 h.",
            ForecastWords.Sentence(forecast));
        Assert.Equal("no forecast beats “it stays as it is”", ForecastWords.Short(forecast));
    }

    [Fact]
    public void Forecast_Missing_SaysWhy()
    {
        Assert.Equal("No forecast: there is too little history for one, or nothing is on sale.", ForecastWords.Sentence(null));
        Assert.Equal("No forecast: there is too little history for one, or nothing is on sale.", ForecastWords.Sentence(Forecast(0)));
        Assert.Null(ForecastWords.Short(null));
    }

    [Fact]
    public void Record_OfThisGood_ElseOfAll_ElseNone()
    {
        var forecast = Forecast(24);
        var own = new ForecastRecord(1, 1, 1, 0.01);
        var all = new ForecastRecord(12_345, 0.803, 0.9512, 0.05);

        Assert.Equal("Of 1 earlier forecast of this good 100 % were inside the 80 % interval and 100 % inside the 95 % one.", ForecastWords.Record(forecast with { Record = own, Overall = all }));
        Assert.Equal("Of 12,345 earlier forecasts of all goods 80 % were inside the 80 % interval and 95 % inside the 95 % one.", ForecastWords.Record(forecast with { Overall = all }));
        Assert.Equal("No earlier forecast has come due yet, so its intervals are not measured.", ForecastWords.Record(forecast with { Record = own with { Scored = 0 } }));
    }

    [Theory]
    [InlineData(0.95, "−5", -3)]
    [InlineData(0.9951, "0", 0)]
    [InlineData(1.0, "0", 0)]
    [InlineData(1.05, "+5", 3)]
    [InlineData(1.02, "+2", 1)]
    public void Season_Cells_HaveASignAndAStepOfColour(double factor, string cell, int step)
    {
        var season = new PriceSeason([.. Enumerable.Range(0, 168).Select(i => i == 30 ? 0.95 : i == 150 ? 1.05 : 1)], 6, 0.1);

        Assert.Equal(cell, SeasonWords.Cell(factor));
        Assert.Equal(step, SeasonWords.Step(season, factor));
        Assert.Equal("Usually cheapest Tuesday 06:00 (−5 %) and dearest Sunday 06:00 (+5 %), UTC. From 6 weeks; with it, unseen weeks were foretold 10 % better than without.", SeasonWords.Sentence(season));
        Assert.Equal(0.95, SeasonWords.At(season, 1, 6));
    }

    private static PriceForecast Forecast(int hours) => new(
        new MarketId(1), VariantKey.Plain(new ItemId(1)), Now, "damped-holt", 1, true, 0.8, 1, 1.1,
        [.. Enumerable.Range(1, hours).Select(hour => new ForecastPoint(Now.AddHours(hour), new Copper(120_000 + (hour * 100)), new Copper(110_000), new Copper(130_000), new Copper(100_000), new Copper(140_000)))],
        null, null);
}
