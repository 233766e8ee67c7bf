import { Module } from '@nestjs/common';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationHandler } from './organisation.query.js';

@Module({ controllers: [OrganisationController], providers: [OrganisationHandler] })
export class OrganisationModule {}
