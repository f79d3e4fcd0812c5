namespace DiscordAH.Panel.Tests.Web;

/// <summary>Browser checks run one after another: they measure, and would disturb each other.</summary>
[CollectionDefinition("browser", DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
