using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Bot.Market;

/// <summary>The market's commands.</summary>
internal static class MarketSetup
{
    /// <summary>Adds <c>/price</c>, <c>/trend</c>, <c>/compare</c>, <c>/realm</c>, <c>/events</c>, <c>/token</c> and <c>/help</c> with their buttons. Needs the catalogs, charts, stores and <see cref="ICommandMentions"/>.</summary>
    public static IServiceCollection AddMarketCommands(this IServiceCollection services)
    {
        services.AddOptions<PanelLinkOptions>().BindConfiguration("Panel");
        services.TryAddTransient<LookUpPrice>();
        services.TryAddTransient<CalculatePriceTrends>();
        services.TryAddTransient<CompareServers>();
        services.TryAddTransient<LookUpToken>();
        services.TryAddTransient<IMarketInsight, MarketInsight>();
        services.AddSingleton<MarketRefusals>();
        services.AddSingleton<PriceView>();
        services.AddSingleton<PriceOutlook>();
        services.AddSingleton<PriceDesk>();
        services.AddSingleton<TrendView>();
        services.AddSingleton<TrendDesk>();
        services.AddSingleton<CompareView>();
        services.AddSingleton<CompareDesk>();
        services.AddSingleton<RealmDesk>();
        services.AddSingleton<EventsDesk>();
        services.AddSingleton<TokenView>();
        services.AddSingleton<TokenDesk>();
        services.AddSingleton<ICommand, PriceCommand>();
        services.AddSingleton<ICommand, TrendCommand>();
        services.AddSingleton<ICommand, CompareCommand>();
        services.AddSingleton<ICommand, RealmCommand>();
        services.AddSingleton<ICommand, EventsCommand>();
        services.AddSingleton<ICommand, TokenCommand>();
        services.AddSingleton<ICommand, HelpCommand>();
        services.AddSingleton<IComponent, PriceComponent>();
        services.AddSingleton<IComponent, WrongPriceComponent>();
        services.AddSingleton<IComponent, TrendComponent>();
        services.AddSingleton<IComponent, CompareComponent>();
        services.AddSingleton<IComponent, RealmComponent>();
        services.AddSingleton<IComponent, EventsComponent>();
        services.AddSingleton<IComponent, TokenComponent>();
        return services;
    }
}
